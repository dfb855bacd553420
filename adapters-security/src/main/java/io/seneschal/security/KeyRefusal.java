package io.seneschal.security;

import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Why keys stay as they are: otherwise tokens, links and passwords of devices would not be recognised any more. */
public abstract sealed class KeyRefusal extends Refusal {

    private KeyRefusal(String code, Map<String, Object> because, String... remedies) {
        super(Kind.CONFLICT, code, because, remedies);
    }

    /** The store is in use, and its keys are not where they are looked for. */
    public static final class MissingKeys extends KeyRefusal {
        MissingKeys(String file) {
            super(
                    "keys.missing",
                    facts("file", file),
                    "bring-back-the-key-file",
                    "name-the-key-file",
                    "accept-new-keys");
        }
    }

    /** None of what the store keeps was made with these keys: they are another store's. */
    public static final class ForeignKeys extends KeyRefusal {
        ForeignKeys(String file) {
            super(
                    "keys.foreign",
                    facts("file", file),
                    "bring-back-the-key-file",
                    "name-the-key-file",
                    "accept-new-keys");
        }
    }

    /** Two keys are active at most, and the older one is needed by what was made with it (DEV-18). */
    public static final class KeyStillNeeded extends KeyRefusal {
        KeyStillNeeded(String key, long hashes) {
            super(
                    "keys.still-needed",
                    facts("key", key, "hashes", hashes),
                    "replace-what-was-made-with-it",
                    "drop-the-oldest-key");
        }
    }
}
