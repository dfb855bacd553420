package io.seneschal.cli.shared;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what a command works.
 *
 * @param databaseUrl {@code null} for the embedded database below {@code ./data}
 * @param keyFile where the keys of secrets are; {@code null} for the file below {@code ./data}
 * @param acceptsNewKeys whether to work with other keys than those with which tokens and links were made
 * @param catalogue what there is to rent; {@code null} for what ships with the program
 * @param mailHost the name of the mail servers, or how it is made of an address; {@code null} for the usual one
 * @param supportNetworks from where support may look into anything, in CIDR notation; empty for this machine only
 * @param supportCoverage what support helps with; {@code null} for what ships with the program
 * @param billingSettings as whom invoices are written, and when renewals are paid; {@code null} for what ships with the program
 * @param payments who moves money
 * @param clock where the clock starts; {@code null} for the real time
 */
public record Setting(
        @Nullable String databaseUrl,
        @Nullable Path keyFile,
        boolean acceptsNewKeys,
        @Nullable Path catalogue,
        @Nullable String mailHost,
        List<String> supportNetworks,
        @Nullable Path supportCoverage,
        @Nullable Path billingSettings,
        PaymentsWish payments,
        @Nullable Instant clock) {

    /** The same, but with simulated payments where nobody said who moves money. */
    public Setting withSimulatedPayments() {
        return new Setting(
                databaseUrl,
                keyFile,
                acceptsNewKeys,
                catalogue,
                mailHost,
                supportNetworks,
                supportCoverage,
                billingSettings,
                payments.orSimulated(),
                clock);
    }
}
