package io.seneschal.domain.product;

import static java.util.stream.Collectors.toMap;

import io.seneschal.domain.product.ProductRefusal.UnknownProductType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Every family and type of products there is, in the order in which they are shown.
 *
 * <p>It comes from a file that ships with the program and can be replaced. Products whose type a newer catalogue no
 * longer has stay what they are; only new ones can't be opened.
 */
public final class Catalogue {

    private static final String DISCONTINUED = "discontinued";

    private final Supplier<Contents> contents;

    private Catalogue(Supplier<Contents> contents) {
        this.contents = contents;
    }

    /** @throws IllegalArgumentException if a code comes twice, or a type's family is missing */
    public Catalogue(List<ProductFamily> families, List<ProductType> types) {
        this(always(Contents.of(families, types)));
    }

    /**
     * One that is not read before somebody asks it something, for most work needs none.
     *
     * @param reading reads it; asked often, it gives the same each time
     */
    public static Catalogue readWhenAsked(Supplier<Catalogue> reading) {
        return new Catalogue(() -> reading.get().contents.get());
    }

    public List<ProductFamily> families() {
        return contents.get().families();
    }

    public List<ProductType> types() {
        return contents.get().types();
    }

    public Optional<ProductType> find(String type) {
        return Optional.ofNullable(contents.get().byCode().get(type));
    }

    /** @throws UnknownProductType if the catalogue has none of that code */
    public ProductType get(String type) {
        return find(type).orElseThrow(() -> new UnknownProductType(type));
    }

    /**
     * The type of a product. One that the catalogue no longer has goes on for the product's own term, and nothing is known
     * to lie inside or to be kept in it; nor what it costs.
     */
    public ProductType typeOf(Product product) {
        return find(product.type())
                .orElseGet(() -> new ProductType(
                        product.type(),
                        DISCONTINUED,
                        Map.of(),
                        List.of(product.term()),
                        false,
                        true,
                        List.of(),
                        Set.of(),
                        Prices.NONE));
    }

    /**
     * @param resource {@code null} for the product as a whole
     * @throws ProductRefusal.UnknownResourceKind if nothing of that kind lies inside products of its type; of one that the
     *     catalogue no longer has nobody knows
     */
    public void requireInside(Product product, @Nullable Resource resource) {
        if (resource != null) {
            find(product.type()).ifPresent(type -> type.requireInside(resource));
        }
    }

    private static Supplier<Contents> always(Contents contents) {
        return () -> contents;
    }

    private record Contents(List<ProductFamily> families, List<ProductType> types, Map<String, ProductType> byCode) {

        static Contents of(List<ProductFamily> families, List<ProductType> types) {
            var codes = families.stream().collect(unique(ProductFamily::code));
            types.forEach(type -> {
                if (!codes.containsKey(type.family())) {
                    throw new IllegalArgumentException(
                            "The type " + type.code() + " is of no family: " + type.family());
                }
            });
            return new Contents(
                    List.copyOf(families), List.copyOf(types), types.stream().collect(unique(ProductType::code)));
        }

        private static <T> Collector<T, ?, Map<String, T>> unique(Function<T, String> code) {
            return toMap(code, Function.identity(), (one, other) -> {
                throw new IllegalArgumentException("The code " + code.apply(one) + " comes twice");
            });
        }
    }
}
