package io.seneschal.domain.product;

import io.seneschal.domain.shared.Language;
import java.util.Map;

/**
 * Types of products that belong together, such as web and domains.
 *
 * @param names what people call it, in some or all languages
 */
public record ProductFamily(String code, Map<Language, String> names) {

    public ProductFamily {
        Codes.require(code);
        names = Map.copyOf(names);
    }
}
