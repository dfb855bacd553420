package io.seneschal.application.organisation;

import io.seneschal.application.shared.Csv;
import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.CommonRefusal.MisfitRow;
import io.seneschal.domain.shared.CommonRefusal.NotOneOf;
import io.seneschal.domain.shared.CommonRefusal.WrongColumns;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.Refusal;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Inviting many people from a table, each row with its own outcome (INV-8). */
public final class ImportingInvitations {

    /** Columns that must be there. */
    public static final List<String> REQUIRED = List.of("email", "first_name", "last_name", "locale", "role");

    /** Columns that may be there: {@code true} or {@code false}, by default false, {@code strict} true. */
    public static final List<String> OPTIONAL = List.of("billing", "contact_billing", "contact_product", "strict");

    private final InvitingMembers inviting;
    private final Csv csv;
    private final Authorities authorities;

    @Inject
    public ImportingInvitations(InvitingMembers inviting, Csv csv, Authorities authorities) {
        this.inviting = inviting;
        this.csv = csv;
        this.authorities = authorities;
    }

    /**
     * What became of a row.
     *
     * @param line in the file, the line of column names being 1
     * @param email as it stands there; empty if it does not
     * @param invitation {@code null} if it was refused
     * @param refusal {@code null} if it was sent
     */
    public record RowOutcome(
            long line,
            String email,
            @Nullable InvitationId invitation,
            @Nullable Refusal refusal) {}

    /**
     * Sends an invitation for each row that can be sent. Links are not told: they go to the invited, or are made anew by
     * sending again.
     *
     * @param progress is told the number of rows done, after each
     * @throws WrongColumns if columns are missing or unknown; then nothing was sent
     */
    public List<RowOutcome> importAll(Actor actor, OrganisationId organisation, byte[] table, IntConsumer progress) {
        authorities.require(actor, Permission.INVITE_MEMBERS, organisation);
        var read = csv.read(table);
        requireColumns(read.columns());
        var outcomes = new ArrayList<RowOutcome>();
        for (var row : read.rows()) {
            outcomes.add(invite(actor, organisation, row, read.columns().size()));
            progress.accept(outcomes.size());
        }
        return outcomes;
    }

    private RowOutcome invite(Actor actor, OrganisationId organisation, Csv.Row row, int columns) {
        var email = row.cells().getOrDefault("email", "");
        try {
            requireWidth(row, columns);
            var sent = inviting.invite(actor, organisation, offer(row.cells()));
            return new RowOutcome(row.line(), email, sent.invitation().id(), null);
        } catch (Refusal refusal) {
            return new RowOutcome(row.line(), email, null, refusal);
        }
    }

    private static void requireWidth(Csv.Row row, int columns) {
        if (row.width() != columns) {
            throw new MisfitRow(row.line(), row.width(), columns);
        }
    }

    private static Offer offer(Map<String, String> cells) {
        return new Offer(
                new EmailAddress(cells.getOrDefault("email", "")),
                new PersonName(cells.getOrDefault("first_name", ""), cells.getOrDefault("last_name", "")),
                new PreferredLocale(cells.getOrDefault("locale", "")),
                new Terms(
                        Coded.of(Role.class, cells.getOrDefault("role", "")),
                        truth(cells, "billing", false),
                        new ContactPreferences(
                                truth(cells, "contact_billing", false), truth(cells, "contact_product", false))),
                truth(cells, "strict", true));
    }

    private static boolean truth(Map<String, String> cells, String column, boolean usual) {
        var text = cells.get(column);
        if (text == null) {
            return usual;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NotOneOf(text, List.of("true", "false"));
        };
    }

    private static void requireColumns(List<String> columns) {
        var allowed = Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).toList();
        var missing = REQUIRED.stream().filter(name -> !columns.contains(name)).toList();
        var unknown = columns.stream().filter(name -> !allowed.contains(name)).toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new WrongColumns(missing, unknown, allowed);
        }
    }
}
