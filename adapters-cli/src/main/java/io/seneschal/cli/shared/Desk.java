package io.seneschal.cli.shared;

import io.seneschal.application.UseCases;
import io.seneschal.application.organisation.OrganisationViews.OrganisationView;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.organisation.OrganisationRefusal.AmbiguousName;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an operator works: who sits there, what can be done, and where the results are laid. */
public final class Desk {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final UseCases useCases;
    private final Clock clock;
    private final Console console;
    private final Results results;
    private final Problems problems;

    public Desk(UseCases useCases, Clock clock, Console console, Results.Format format) {
        this.useCases = useCases;
        this.clock = clock;
        this.console = console;
        this.results = new Results(console, format);
        this.problems = new Problems(console);
    }

    public UseCases useCases() {
        return useCases;
    }

    public Clock clock() {
        return clock;
    }

    public Actor.Operator operator() {
        return new Actor.Operator(console.login());
    }

    public Console console() {
        return console;
    }

    public Results results() {
        return results;
    }

    /** The user with this id or login. */
    public UserId user(String idOrLogin) {
        return id(idOrLogin)
                .map(UserId::new)
                .orElseGet(() -> useCases.readingUsers().withLogin(operator(), new EmailAddress(idOrLogin)));
    }

    /** The organisation with this id, or the only one with this name, whatever its case. */
    public OrganisationId organisation(String idOrName) {
        return id(idOrName).map(OrganisationId::new).orElseGet(() -> named(idOrName));
    }

    /** The product with this id, or the only one of the organisation with this name, whatever its case. */
    public ProductId product(OrganisationId organisation, String idOrName) {
        return id(idOrName)
                .map(ProductId::new)
                .orElseGet(() -> useCases.findingProducts()
                        .named(operator(), organisation, idOrName)
                        .id());
    }

    /** The team with this id or name, whatever its case. */
    public TeamId team(OrganisationId organisation, String idOrName) {
        return id(idOrName)
                .map(TeamId::new)
                .orElseGet(() -> useCases.readingTeams()
                        .named(operator(), organisation, idOrName)
                        .id());
    }

    /** The mailbox of this address, whatever its case and whosever it is. */
    public Mailbox mailbox(String address) {
        return useCases.readingMailboxes().withAddress(operator(), new EmailAddress(address));
    }

    /** The device of the mailbox with this id, or the only one with this name, whatever its case. */
    public DeviceId device(Mailbox mailbox, String idOrName) {
        return id(idOrName)
                .map(DeviceId::new)
                .orElseGet(() -> useCases.readingDevices()
                        .named(operator(), mailbox.organisation(), mailbox.id(), idOrName)
                        .id());
    }

    /** What the organisation can rent. */
    public Catalogue catalogue(OrganisationId organisation) {
        return useCases.findingProducts().types(operator(), organisation);
    }

    /** Says a refusal on stderr: of a command that has done what it could. */
    public void say(Refusal refusal) {
        problems.say(refusal);
    }

    /** A refusal that is no failure of the command, but its answer. */
    public Map<String, @Nullable Object> problem(Refusal refusal) {
        return problems.fields(refusal);
    }

    /** Does it for each user; also a login that nobody has is refused by itself. */
    public int eachUser(List<String> idsOrLogins, Consumer<UserId> deed) {
        return outcomes(
                List.of("user", "id", "outcome"),
                idsOrLogins.stream().map(user -> result(user, deed)).toList());
    }

    private Result result(String user, Consumer<UserId> deed) {
        var fields = Fields.of("user", user, "id", null);
        try {
            var id = user(user);
            fields.putAll(Fields.of("id", id));
            deed.accept(id);
            return new Result(fields, null);
        } catch (Refusal refusal) {
            return new Result(fields, refusal);
        }
    }

    /** Does it for each product; also a name that none has is refused by itself. */
    public int eachProduct(OrganisationId organisation, List<String> idsOrNames, Consumer<ProductId> deed) {
        return outcomes(
                List.of("product", "id", "outcome"),
                idsOrNames.stream()
                        .map(product -> result(organisation, product, deed))
                        .toList());
    }

    private Result result(OrganisationId organisation, String product, Consumer<ProductId> deed) {
        var fields = Fields.of("product", product, "id", null);
        try {
            var id = product(organisation, product);
            fields.putAll(Fields.of("id", id));
            deed.accept(id);
            return new Result(fields, null);
        } catch (Refusal refusal) {
            return new Result(fields, refusal);
        }
    }

    /** What became of each of several things; the exit code is that of the first refusal. */
    public int outcomes(List<String> columns, List<Result> results) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var result : results) {
            var row = result.fields();
            row.put("outcome", result.refusal() == null ? "done" : "refused");
            if (result.refusal() != null) {
                row.put("problem", problems.fields(result.refusal()));
            }
            rows.add(row);
        }
        this.results.showOutcomes(columns, rows);
        var refusals = results.stream()
                .flatMap(result -> Optional.ofNullable(result.refusal()).stream())
                .toList();
        console.out().flush();
        refusals.forEach(problems::say);
        return refusals.stream().findFirst().map(ExitCodes::of).orElse(ExitCodes.DONE);
    }

    /**
     * @param fields what it was about
     * @param refusal {@code null} if it was done
     */
    public record Result(
            Map<String, @Nullable Object> fields, @Nullable Refusal refusal) {}

    private OrganisationId named(String name) {
        var found = useCases.readingOrganisations().named(operator(), name, PageRequest.FIRST).items().stream()
                .map(OrganisationView::id)
                .toList();
        if (found.isEmpty()) {
            throw new UnknownOrganisation(name);
        }
        if (found.size() > 1) {
            throw new AmbiguousName(name, found);
        }
        return found.getFirst();
    }

    private static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
