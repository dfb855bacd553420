package io.seneschal.cli.access;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Fields;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an access opens: named products of an organisation, one thing inside each of them, or every product. */
final class ExtentWish {

    static final List<String> COLUMNS = List.of("product", "resource", "outcome", "rights", "until");

    private static final String EVERY = "every product";

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "PRODUCT", description = "Ids or names.")
    List<String> products = List.of();

    @Option(
            names = "--resource",
            paramLabel = "KIND:NAME",
            description = "Only this thing inside the product: mailbox:info@example.org.")
    @Nullable
    String resource;

    @Option(names = "--every", description = "Every product, future ones included.")
    boolean every;

    @Option(
            names = "--type",
            paramLabel = "CODE",
            description = "Where all products are meant: only those of this type.")
    @Nullable
    String type;

    void requireClear() {
        if (every != products.isEmpty() || (type != null && !every) || (resource != null && every)) {
            throw unclear("products by id or name, or --every, perhaps with --type");
        }
    }

    /** No products but those that are meant otherwise, perhaps of a type. */
    void requireNoneNamed() {
        if (every || !products.isEmpty() || resource != null) {
            throw unclear("products by id or name, or --every or --present, perhaps with --type");
        }
    }

    private ParameterException unclear(String ways) {
        return new ParameterException(command.commandLine(), "Say what: " + ways);
    }

    /** For people. */
    String told() {
        var whole = every ? EVERY + (type == null ? "" : " of type " + type) : String.join(", ", products);
        return resource == null ? whole : resource + " in " + whole;
    }

    /** Does it for each thing that was named; also a name that no product has is refused by itself. */
    int eachOf(Desk desk, OrganisationId organisation, Function<Extent, Map<String, @Nullable Object>> deed) {
        requireClear();
        var results = every
                ? List.of(result(EVERY, () -> new Extent.Every(type), deed))
                : products.stream()
                        .map(product -> result(product, () -> one(desk, organisation, product), deed))
                        .toList();
        return desk.outcomes(COLUMNS, results);
    }

    private Extent one(Desk desk, OrganisationId organisation, String product) {
        return new Extent.One(desk.product(organisation, product), resource == null ? null : Resource.parse(resource));
    }

    private Desk.Result result(
            String named, Supplier<Extent> extent, Function<Extent, Map<String, @Nullable Object>> deed) {
        var fields = Fields.of("product", named, "resource", resource);
        try {
            fields.putAll(deed.apply(extent.get()));
            return new Desk.Result(fields, null);
        } catch (Refusal refusal) {
            return new Desk.Result(fields, refusal);
        }
    }
}
