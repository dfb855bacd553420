package io.seneschal.cli.shared;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who moves money.
 *
 * @param provider {@link #NONE}, {@link #SIMULATED} or the address of a payment provider; {@code null} if nothing was said
 * @param keyFile the file with the key with which the provider knows us; {@code null} if it needs none
 */
public record PaymentsWish(
        @Nullable String provider, @Nullable Path keyFile) {

    public static final String NONE = "none";
    public static final String SIMULATED = "simulated";

    /** Nothing was said. */
    public static final PaymentsWish UNSAID = new PaymentsWish(null, null);

    /** The same, but simulated where nothing was said. */
    public PaymentsWish orSimulated() {
        return provider == null ? new PaymentsWish(SIMULATED, keyFile) : this;
    }

    public boolean isNone() {
        return provider == null || provider.equals(NONE);
    }

    public boolean isSimulated() {
        return SIMULATED.equals(provider);
    }
}
