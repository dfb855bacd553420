package io.seneschal.domain.blueprint;

import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Grant;
import io.seneschal.domain.blueprint.BlueprintRefusal.AmbiguousProduct;
import io.seneschal.domain.blueprint.BlueprintRefusal.UnknownProductNamed;
import io.seneschal.domain.blueprint.WishedAccess.Opens;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.Line;
import io.seneschal.domain.shared.ProductId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the products of an organisation are called in files: by their names, whatever the case, and by their ids where
 * several are called so. One that is terminated makes way for one that is not.
 */
final class ProductNames {

    private final Map<String, Product> byId = new HashMap<>();
    private final Map<String, List<Product>> rented = new HashMap<>();
    private final Map<String, List<Product>> terminated = new HashMap<>();

    ProductNames(List<Product> products) {
        for (var product : products) {
            byId.put(product.id().toString(), product);
            var names = product.state() == Product.State.TERMINATED ? terminated : rented;
            names.computeIfAbsent(folded(product.name().text()), name -> new ArrayList<>())
                    .add(product);
        }
    }

    /**
     * @throws UnknownProductNamed if none is called so
     * @throws AmbiguousProduct if several are
     */
    Product get(Place place, String text) {
        var called = called(text);
        if (called.isEmpty()) {
            throw new UnknownProductNamed(place, text);
        }
        if (called.size() > 1) {
            throw new AmbiguousProduct(
                    place, text, called.stream().map(Product::id).toList());
        }
        return called.getFirst();
    }

    /** @throws io.seneschal.domain.shared.Refusal if it makes no sense for what it opens */
    Grant grant(WishedAccess wished, Catalogue catalogue) {
        return switch (wished.opens()) {
            case Opens.One(var product, var resource) ->
                Grant.on(get(wished.place(), product), catalogue, resource, wished.rights(), wished.until());
            case Opens.Every(var type) -> Grant.onEvery(type, catalogue, wished.rights(), wished.until());
        };
    }

    /** How a file names what an access opens. */
    Opens opens(Extent extent) {
        return switch (extent) {
            case Extent.One(var product, var resource) -> new Opens.One(nameOf(product), resource);
            case Extent.Every(var type) -> new Opens.Every(type);
        };
    }

    /** What an access opens, for people to read. */
    String read(Extent extent) {
        return switch (extent) {
            case Extent.One(var product, var resource) ->
                resource == null ? nameOf(product) : nameOf(product) + " " + resource;
            case Extent.Every every -> every.toString();
        };
    }

    String nameOf(ProductId id) {
        var product = byId.get(id.toString());
        if (product == null) {
            return id.toString();
        }
        var name = product.name().text();
        return called(name).equals(List.of(product)) ? name : id.toString();
    }

    private List<Product> called(String text) {
        var product = byId.get(text);
        if (product != null) {
            return List.of(product);
        }
        var name = folded(text);
        return rented.getOrDefault(name, terminated.getOrDefault(name, List.of()));
    }

    private static String folded(String name) {
        return Line.folded(Line.tidy(name));
    }
}
