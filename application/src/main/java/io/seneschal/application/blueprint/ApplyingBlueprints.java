package io.seneschal.application.blueprint;

import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.organisation.Memberships;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.blueprint.Blueprint;
import io.seneschal.domain.blueprint.BlueprintPlan;
import io.seneschal.domain.blueprint.Circumstances;
import io.seneschal.domain.blueprint.Guards;
import io.seneschal.domain.blueprint.Survey;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Consumer;

/** Keeping an organisation in a file: drawing it, planning what a file would change, and applying that or nothing. */
public final class ApplyingBlueprints {

    private final Surveys surveys;
    private final BlueprintFiles files;
    private final Builders builders;
    private final Memberships memberships;
    private final Authorities authorities;
    private final Catalogue catalogue;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public ApplyingBlueprints(
            Surveys surveys,
            BlueprintFiles files,
            Builders builders,
            Memberships memberships,
            Authorities authorities,
            Catalogue catalogue,
            Transactions transactions,
            Clock clock) {
        this.surveys = surveys;
        this.files = files;
        this.builders = builders;
        this.memberships = memberships;
        this.authorities = authorities;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How far the steps of a plan have been taken. */
    @FunctionalInterface
    public interface Progress {

        Progress UNWATCHED = (done, of) -> {};

        void reached(int done, int of);
    }

    /** The organisation as a file. Applying it changes nothing, and holds no secret. */
    public byte[] draw(Actor actor, OrganisationId organisation) {
        Blueprint.requireRight(authorities.of(actor, organisation));
        var present = surveys.of(organisation, clock.instant());
        return files.write(
                Blueprint.of(present), present.organisation().details().name().text());
    }

    /** What a file would change. Nothing changes. */
    public BlueprintPlan plan(Actor actor, OrganisationId organisation, byte[] file, Guards guards) {
        return plan(actor, organisation, read(actor, organisation, file), guards);
    }

    /** The same of a file that has been read already. */
    public BlueprintPlan plan(Actor actor, OrganisationId organisation, Blueprint wished, Guards guards) {
        return planned(actor, authorities.of(actor, organisation), wished, survey(organisation), guards);
    }

    /**
     * Makes the organisation what the file wishes, all of it or nothing.
     *
     * @return what was done
     */
    public BlueprintPlan apply(
            Actor actor, OrganisationId organisation, byte[] file, Guards guards, Progress progress) {
        return apply(actor, organisation, read(actor, organisation, file), guards, anyPlan -> {}, progress);
    }

    /**
     * The same, only if that changes exactly what the plan said.
     *
     * @param mark of the plan that was shown
     * @throws io.seneschal.domain.blueprint.BlueprintRefusal.BlueprintPlanStale if it would change something else by now
     */
    public BlueprintPlan applyAsPlanned(
            Actor actor, OrganisationId organisation, byte[] file, Guards guards, String mark, Progress progress) {
        return applyAsPlanned(actor, organisation, read(actor, organisation, file), guards, mark, progress);
    }

    /** The same with a file that has been read already. */
    public BlueprintPlan applyAsPlanned(
            Actor actor, OrganisationId organisation, Blueprint wished, Guards guards, String mark, Progress progress) {
        return apply(actor, organisation, wished, guards, plan -> plan.requireShown(mark), progress);
    }

    /** What a file wishes, for consoles, where people name nothing but the file and it says which organisation it is about. */
    public Blueprint read(Actor.Operator actor, byte[] file) {
        return files.read(file);
    }

    private BlueprintPlan apply(
            Actor actor,
            OrganisationId organisation,
            Blueprint wished,
            Guards guards,
            Consumer<BlueprintPlan> precondition,
            Progress progress) {
        return transactions.atOneMoment(actor, () -> {
            var present = survey(organisation);
            var plan = planned(actor, authorities.of(actor, organisation), wished, present, guards);
            precondition.accept(plan);
            var work = builders.begin(actor, present);
            var done = 0;
            for (var step : plan.steps()) {
                work.take(step);
                done++;
                progress.reached(done, plan.steps().size());
            }
            return plan;
        });
    }

    /** Only for those who may have it carried out, as reading takes its time. */
    private Blueprint read(Actor actor, OrganisationId organisation, byte[] file) {
        Blueprint.requireRight(authorities.of(actor, organisation));
        return files.read(file);
    }

    private BlueprintPlan planned(Actor actor, Authority authority, Blueprint wished, Survey present, Guards guards) {
        return BlueprintPlan.of(
                wished,
                present,
                guards,
                new Circumstances(
                        authority,
                        () -> memberships.allOf(actor.requirePerson().id()).size(),
                        catalogue,
                        clock.instant()));
    }

    private Survey survey(OrganisationId organisation) {
        return surveys.of(organisation, clock.instant());
    }
}
