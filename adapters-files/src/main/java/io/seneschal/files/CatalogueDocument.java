package io.seneschal.files;

import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Codes;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.product.Prices;
import io.seneschal.domain.product.ProductFamily;
import io.seneschal.domain.product.ProductRefusal.UnusableTerm;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.CommonRefusal.NotOneOf;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Line;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.MoneyRefusal.UnusableAmount;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** What stands where in a catalogue, and what each thing has to look like. */
final class CatalogueDocument {

    private static final int LONGEST_NAME = 100;

    private static final Set<String> KEYS = Set.of("families", "types");
    private static final Set<String> KEYS_OF_FAMILY = Set.of("code", "names");
    private static final Set<String> KEYS_OF_TYPE =
            Set.of("code", "family", "names", "terms", "several_terms", "needs_confirmation", "resources");
    private static final Set<String> PERHAPS_OF_TYPE = Set.of("contents", "prices");

    private final Set<String> families = new HashSet<>();
    private final Set<String> types = new HashSet<>();

    private CatalogueDocument() {}

    /** @throws io.seneschal.domain.shared.CommonRefusal.UnreadableFile with the line of the first thing that is wrong */
    static Catalogue read(Node root) {
        var fields = new SnakeYamlNode(root).fields(KEYS);
        var document = new CatalogueDocument();
        var families =
                get(fields, "families").items().stream().map(document::family).toList();
        var types = get(fields, "types").items().stream().map(document::type).toList();
        return new Catalogue(families, types);
    }

    private ProductFamily family(SnakeYamlNode node) {
        var fields = node.fields(KEYS_OF_FAMILY);
        return new ProductFamily(newCode(get(fields, "code"), families), names(get(fields, "names")));
    }

    private ProductType type(SnakeYamlNode node) {
        var fields = node.fields(KEYS_OF_TYPE, PERHAPS_OF_TYPE);
        var code = newCode(get(fields, "code"), types);
        var family = get(fields, "family");
        if (!families.contains(family.text())) {
            throw family.refused("unknown-family");
        }
        var terms = terms(get(fields, "terms"));
        return new ProductType(
                code,
                family.text(),
                names(get(fields, "names")),
                terms,
                get(fields, "several_terms").flag(),
                get(fields, "needs_confirmation").flag(),
                resources(get(fields, "resources")),
                contents(fields.get("contents")),
                prices(fields.get("prices"), terms));
    }

    private static String newCode(SnakeYamlNode node, Set<String> seen) {
        var code = node.text();
        if (!Codes.isCode(code)) {
            throw node.refused("unusable-code");
        }
        if (!seen.add(code)) {
            throw node.refused("code-twice");
        }
        return code;
    }

    private static Map<Language, String> names(SnakeYamlNode node) {
        var names = new EnumMap<Language, String>(Language.class);
        node.entries().forEach((tag, name) -> {
            if (names.put(language(tag), name(name)) != null) {
                throw tag.refused("key-twice");
            }
        });
        if (names.isEmpty()) {
            throw node.refused("no-name");
        }
        return names;
    }

    private static Language language(SnakeYamlNode tag) {
        return Stream.of(Language.values())
                .filter(language -> language.tag().equals(tag.text()))
                .findFirst()
                .orElseThrow(() -> tag.refused("unknown-language"));
    }

    private static String name(SnakeYamlNode node) {
        var name = Line.tidy(node.text());
        if (!Line.fits(name, 1, LONGEST_NAME)) {
            throw node.refused("unusable-name");
        }
        return name;
    }

    private static List<Term> terms(SnakeYamlNode node) {
        var terms = new LinkedHashSet<Term>();
        for (var item : node.items()) {
            if (!terms.add(term(item))) {
                throw item.refused("term-twice");
            }
        }
        if (terms.isEmpty()) {
            throw node.refused("no-term");
        }
        return List.copyOf(terms);
    }

    private static Term term(SnakeYamlNode node) {
        try {
            return Term.parse(node.text());
        } catch (UnusableTerm unusable) {
            throw node.refused("unusable-term");
        }
    }

    private static Prices prices(@Nullable SnakeYamlNode node, List<Term> terms) {
        var prices = new HashMap<Term, Map<Currency, Money>>();
        (node == null ? Map.<SnakeYamlNode, SnakeYamlNode>of() : node.entries()).forEach((key, amounts) -> {
            var term = term(key);
            if (!terms.contains(term)) {
                throw key.refused("term-not-offered");
            }
            if (prices.put(term, amounts(amounts)) != null) {
                throw key.refused("key-twice");
            }
        });
        return new Prices(prices);
    }

    private static Map<Currency, Money> amounts(SnakeYamlNode node) {
        var amounts = new EnumMap<Currency, Money>(Currency.class);
        node.entries().forEach((key, amount) -> {
            var currency = currency(key);
            if (amounts.put(currency, price(amount, currency)) != null) {
                throw key.refused("key-twice");
            }
        });
        return amounts;
    }

    private static Currency currency(SnakeYamlNode node) {
        try {
            return Coded.of(Currency.class, node.text());
        } catch (NotOneOf unknown) {
            throw node.refused("unknown-currency");
        }
    }

    private static Money price(SnakeYamlNode node, Currency currency) {
        try {
            var price = Money.parse(node.text(), currency);
            if (price.isPositive()) {
                return price;
            }
        } catch (UnusableAmount unusable) {
            // said below, like a price of nothing
        }
        throw node.refused("unusable-price");
    }

    private static List<String> resources(SnakeYamlNode node) {
        var resources = new LinkedHashSet<String>();
        node.items().forEach(item -> newCode(item, resources));
        return List.copyOf(resources);
    }

    private static Set<ContentType> contents(@Nullable SnakeYamlNode node) {
        var contents = EnumSet.noneOf(ContentType.class);
        for (var item : node == null ? List.<SnakeYamlNode>of() : node.items()) {
            if (!contents.add(content(item))) {
                throw item.refused("content-twice");
            }
        }
        return contents;
    }

    private static ContentType content(SnakeYamlNode node) {
        try {
            return Coded.of(ContentType.class, node.text());
        } catch (NotOneOf unknown) {
            throw node.refused("unknown-content");
        }
    }

    private static SnakeYamlNode get(Map<String, SnakeYamlNode> fields, String key) {
        return Objects.requireNonNull(fields.get(key), key);
    }
}
