package io.seneschal.cli.audit;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.audit.EventFilter;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.audit.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "List what was changed, by whom and when, the oldest first.",
        footer = {"", "Example: seneschal audit list --organisation \"Alpenverein Lauterbrunnen\" --output json"})
public final class ListEvents implements Verb {

    static final View<RecordedEvent> EVENT = new View<>(
            event -> Fields.of(
                    "id", event.id(),
                    "at", event.at(),
                    "organisation_id", event.organisation(),
                    "actor", Fields.of("kind", event.actorKind(), "id", event.actorId()),
                    "type", event.type(),
                    "data", event.data()),
            "at",
            "actor.kind",
            "actor.id",
            "type",
            "data");

    @Option(
            names = "--organisation",
            paramLabel = "ORGANISATION",
            description = "Only of the organisation with this id or name.")
    @Nullable
    String organisation;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only of this kind, such as membership.role-changed.")
    @Nullable
    String type;

    @Option(
            names = "--actor",
            paramLabel = "USER|OPERATOR",
            description = "Only what was done by the user with this id, or by the operator with this login.")
    @Nullable
    String actor;

    @Option(names = "--since", paramLabel = "INSTANT", description = "Only from this instant on: 2026-03-01T12:00:00Z.")
    @Nullable
    Instant since;

    @Option(names = "--until", paramLabel = "INSTANT", description = "Only before this instant.")
    @Nullable
    Instant until;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var reading = desk.useCases().readingAuditTrail();
        var filter = new EventFilter(type == null ? null : new EventType(type), actor, since, until);
        if (organisation == null) {
            desk.results().list(EVENT, paging, page -> reading.all(desk.operator(), filter, page));
        } else {
            var id = desk.organisation(organisation);
            desk.results().list(EVENT, paging, page -> reading.of(desk.operator(), id, filter, page));
        }
        return ExitCodes.DONE;
    }
}
