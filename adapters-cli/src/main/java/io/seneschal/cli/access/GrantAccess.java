package io.seneschal.cli.access;

import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "grant",
        description = {
            "Open products to a member or a team. Granting again replaces rights and end.",
            "A refusal for one product stops none of the others."
        },
        footer = {
            "",
            "Example: seneschal product grant \"Alpenverein Lauterbrunnen\" Drive --team Board --rights technical,statistics",
            "         seneschal product grant \"Alpenverein Lauterbrunnen\" Mail --user bob@example.org \\",
            "           --resource mailbox:info@example.org --rights read_mail,send_mail",
            "         seneschal product grant \"Alpenverein Lauterbrunnen\" --present --type web-hosting --team Webmasters"
        })
public final class GrantAccess implements Verb {

    @Mixin
    ExtentWish extent;

    @Mixin
    HolderWish holder;

    @Option(names = "--present", description = "Every product that is there now; future ones are not included.")
    boolean present;

    @Option(
            names = "--rights",
            paramLabel = "RIGHT",
            split = ",",
            completionCandidates = RightCodes.class,
            description = "For what: ${COMPLETION-CANDIDATES}; by default the first four.")
    List<String> rights = List.of();

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            description = "When it ends: 2026-06-01T00:00:00Z; by default never.")
    @Nullable
    Instant until;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(extent.organisation);
        var given = new Given(rights(), until);
        var to = holder.one(desk, id);
        return present
                ? grantPresent(desk, id, to, given)
                : extent.eachOf(desk, id, opened -> grant(desk, id, to, opened, given));
    }

    private int grantPresent(Desk desk, OrganisationId organisation, Holder to, Given given) {
        extent.requireNoneNamed();
        var outcomes =
                desk.useCases().grantingAccesses().grantPresent(desk.operator(), organisation, to, extent.type, given);
        return desk.outcomes(
                ExtentWish.COLUMNS,
                outcomes.stream()
                        .map(outcome -> new Desk.Result(
                                Fields.of(
                                        "product", outcome.subject(), "rights", given.rights(), "until", given.until()),
                                outcome.refusal()))
                        .toList());
    }

    private static Map<String, @Nullable Object> grant(
            Desk desk, OrganisationId organisation, Holder holder, Extent extent, Given given) {
        var granting = desk.useCases().grantingAccesses();
        var granted = switch (extent) {
            case Extent.One(var product, var resource) ->
                granting.grant(desk.operator(), organisation, holder, product, resource, given);
            case Extent.Every(var type) -> granting.grantEvery(desk.operator(), organisation, holder, type, given);
        };
        return AccessFields.ACCESS.fields().apply(granted);
    }

    private Set<Right> rights() {
        return rights.isEmpty()
                ? Right.USUAL
                : rights.stream().map(right -> Coded.of(Right.class, right)).collect(Collectors.toSet());
    }
}
