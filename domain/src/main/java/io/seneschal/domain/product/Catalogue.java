package io.seneschal.domain.product;

import static java.util.stream.Collectors.toMap;

import io.seneschal.domain.product.ProductRefusal.UnknownProductType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * Every family and type of products there is, in the order in which they are shown.
 *
 * <p>It comes from a file that ships with the program and can be replaced. Products whose type a newer catalogue no
 * longer has stay what they are; only new ones can't be opened.
 */
public final class Catalogue {

    private static final String DISCONTINUED = "discontinued";

    private final List<ProductFamily> families;
    private final List<ProductType> types;
    private final Map<String, ProductType> byCode;

    /** @throws IllegalArgumentException if a code comes twice, or a type's family is missing */
    public Catalogue(List<ProductFamily> families, List<ProductType> types) {
        this.families = List.copyOf(families);
        this.types = List.copyOf(types);
        var codes = families.stream().collect(unique(ProductFamily::code));
        byCode = types.stream().collect(unique(ProductType::code));
        types.forEach(type -> {
            if (!codes.containsKey(type.family())) {
                throw new IllegalArgumentException("The type " + type.code() + " is of no family: " + type.family());
            }
        });
    }

    public List<ProductFamily> families() {
        return families;
    }

    public List<ProductType> types() {
        return types;
    }

    public Optional<ProductType> find(String type) {
        return Optional.ofNullable(byCode.get(type));
    }

    /** @throws UnknownProductType if the catalogue has none of that code */
    public ProductType get(String type) {
        return find(type).orElseThrow(() -> new UnknownProductType(type));
    }

    /**
     * The type of a product. One that the catalogue no longer has goes on for the product's own term, and nothing is known
     * to lie inside.
     */
    public ProductType typeOf(Product product) {
        return find(product.type())
                .orElseGet(() -> new ProductType(
                        product.type(), DISCONTINUED, Map.of(), List.of(product.term()), false, true, List.of()));
    }

    private static <T> Collector<T, ?, Map<String, T>> unique(Function<T, String> code) {
        return toMap(code, Function.identity(), (one, other) -> {
            throw new IllegalArgumentException("The code " + code.apply(one) + " comes twice");
        });
    }
}
