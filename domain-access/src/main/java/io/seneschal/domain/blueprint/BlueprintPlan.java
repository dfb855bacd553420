package io.seneschal.domain.blueprint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.domain.blueprint.BlueprintRefusal.BlueprintPlanStale;
import io.seneschal.domain.blueprint.MemberStep.ChangeMember;
import io.seneschal.domain.blueprint.MemberStep.RemoveMember;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What would change if an organisation became what a blueprint wishes. Looking changes nothing.
 *
 * <p>The steps keep every rule at each moment if they are done in their order: whoever is to answer for the organisation
 * is appointed before anybody is released (ORG-1, ORG-3), and it is refused here already what a step would be refused for.
 *
 * @param steps none if everything is as wished
 * @param mark stands for the state the plan was made of: it differs as soon as another plan would result
 */
public record BlueprintPlan(OrganisationId organisation, List<Step> steps, String mark) {

    public BlueprintPlan {
        steps = List.copyOf(steps);
    }

    /**
     * @throws BlueprintRefusal if the blueprint can't be meant for this organisation, or a guard says no
     * @throws io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible if nobody would answer for it
     * @throws io.seneschal.domain.organisation.MembershipRefusal if a rule about members says no
     * @throws io.seneschal.domain.organisation.PermissionRefusal if the right to one of the steps is missing
     */
    public static BlueprintPlan of(Blueprint wished, Survey present, Guards guards, Circumstances circumstances) {
        var by = circumstances.by();
        Blueprint.requireRight(by);
        wished.requireOf(present.organisation().id());
        var people = new People(present, wished.members());
        var products = new ProductNames(present.products());
        var members = new MemberSteps(wished, present, people, by);

        var steps = new ArrayList<Step>(members.appointments);
        steps.addAll(members.changes);
        steps.addAll(new TeamSteps(wished, present, people, by).inOrder());
        steps.addAll(new AccessSteps(wished, present, people, products, circumstances).inOrder());
        steps.addAll(new InvitationSteps(wished, present, people, products, circumstances).inOrder());
        steps.addAll(members.removals);
        steps.addAll(members.ofActor);

        rehearse(steps, new Rehearsal(present, by, circumstances.organisationsOfActor()), members, guards);
        return new BlueprintPlan(present.organisation().id(), steps, mark(present.organisation(), steps));
    }

    /** @throws BlueprintPlanStale if another plan than this one was shown */
    public void requireShown(String shownMark) {
        if (!shownMark.equals(mark)) {
            throw new BlueprintPlanStale(organisation);
        }
    }

    /** Whether something ends with it that can't be brought back by the next blueprint. */
    public boolean ends() {
        return steps.stream().anyMatch(step -> step.kind().ends());
    }

    private static void rehearse(List<Step> steps, Rehearsal rehearsal, MemberSteps members, Guards guards) {
        var removals = 0;
        for (var step : steps) {
            switch (step) {
                case ChangeMember(var login, var member, var wish) -> rehearsal.change(member.user(), wish);
                case RemoveMember(var login, var member) -> {
                    rehearsal.remove(member.user());
                    removals++;
                }
                default -> {}
            }
        }
        rehearsal.requireStillWished(members.wishes);
        guards.require(rehearsal.organisation(), removals, rehearsal::find);
    }

    private static String mark(Organisation organisation, List<Step> steps) {
        var state = new StringBuilder()
                .append(organisation.id())
                .append(new TreeSet<>(organisation.legalResponsibles().stream()
                        .map(UserId::value)
                        .toList()));
        steps.forEach(step -> state.append('\n')
                .append(step.kind().code())
                .append(' ')
                .append(step.subject())
                .append(' ')
                .append(step.object())
                .append(' ')
                .append(step.differences())
                .append(' ')
                .append(step.ground()));
        return UUID.nameUUIDFromBytes(state.toString().getBytes(UTF_8)).toString();
    }
}
