package io.seneschal.domain.audit;

import io.seneschal.domain.audit.AuditRefusal.UnusableHead;
import java.util.Locale;
import java.util.regex.Pattern;

/** A SHA-256 in 64 hexadecimal digits, by which a block of the trail is known. */
public record SealHash(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** What the first block follows. */
    public static final SealHash BEFORE_ALL = new SealHash("0".repeat(64));

    /** @throws UnusableHead if it is something else */
    public SealHash {
        hex = hex.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            throw new UnusableHead(hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
