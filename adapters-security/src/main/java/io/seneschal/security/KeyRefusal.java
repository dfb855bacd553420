package io.seneschal.security;

import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Why a store can't be worked with under these keys: nobody's token, and no link that was sent, would be recognised. */
public abstract sealed class KeyRefusal extends Refusal {

    private KeyRefusal(String code, Map<String, Object> because) {
        super(Kind.CONFLICT, code, because, "bring-back-the-key-file", "name-the-key-file", "accept-new-keys");
    }

    /** The store is in use, and its keys are not where they are looked for. */
    public static final class MissingKeys extends KeyRefusal {
        MissingKeys(String file) {
            super("keys.missing", facts("file", file));
        }
    }

    /** None of what the store keeps was made with these keys: they are another store's. */
    public static final class ForeignKeys extends KeyRefusal {
        ForeignKeys(String file) {
            super("keys.foreign", facts("file", file));
        }
    }
}
