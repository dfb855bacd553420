package io.seneschal.cli;

import io.seneschal.cli.shared.PaymentsWish;
import io.seneschal.cli.shared.Results;
import io.seneschal.cli.shared.Setting;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program as such, with the options that every command has. */
@Command(
        name = "seneschal",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = CommandTree.Version.class,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Administers organisations and the people who answer for them.",
        footer = {
            "",
            "Every option can be given by the environment: SENESCHAL_DATABASE_URL stands for --database-url. The option wins.",
            "",
            "Exit codes: 0 done, 1 not wanted, 2 usage, 65 invalid, 66 unknown, 70 defect, 75 conflict or expired, 77 forbidden.",
            "",
            "Example: seneschal serve --demo"
        })
public final class SeneschalCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "table|json",
            defaultValue = "table",
            scope = ScopeType.INHERIT,
            description = "How results are shown: ${DEFAULT-VALUE} by default.")
    Results.Format output;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The database: jdbc:h2:… or jdbc:postgresql:…; by default the embedded file below ./data.")
    @Nullable
    String databaseUrl;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The keys under which secrets are kept; by default below ./data.")
    @Nullable
    Path keyFile;

    @Option(
            names = "--accept-new-keys",
            scope = ScopeType.INHERIT,
            description = "When the keys are lost for good: work with new ones. Tokens and links have to be made anew.")
    boolean acceptsNewKeys;

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "The types of products there are to rent, in YAML; by default those that ship with the program.")
    @Nullable
    Path catalogue;

    @Option(
            names = "--mail-host",
            paramLabel = "HOST",
            scope = ScopeType.INHERIT,
            description = "The name of the mail servers, as people enter it in their devices: mail.example.org;"
                    + " by default mail.{domain}, with the domain of the address.")
    @Nullable
    String mailHost;

    @Option(
            names = "--support-networks",
            paramLabel = "NETWORK",
            split = ",",
            scope = ScopeType.INHERIT,
            description = "From where support may look into what customers have opened to it, such as 10.8.0.0/16,"
                    + " 2001:db8:8::/48; by default only from this machine.")
    List<String> supportNetworks = List.of();

    @Option(
            names = "--support-coverage",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "What support helps with and what not, in every language, in YAML; by default what ships with the"
                            + " program.")
    @Nullable
    Path supportCoverage;

    @Option(
            names = "--billing-settings",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "As whom invoices are written, where transfers are paid to, and when renewals are paid, in YAML; by"
                            + " default an example that ships with the program.")
    @Nullable
    Path billingSettings;

    @Option(
            names = "--payments",
            paramLabel = "none|simulated|URL",
            scope = ScopeType.INHERIT,
            description =
                    "Who moves money: nobody, which is usual; a provider that only pretends to, for rehearsals; or the"
                            + " payment provider at this address, see integrations/payments.")
    @Nullable
    String payments;

    @Option(
            names = "--payments-key-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The file with the key with which the payment provider knows Seneschal.")
    @Nullable
    Path paymentsKey;

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            scope = ScopeType.INHERIT,
            description = "Start the clock at this instant, as 2026-03-01T12:00:00Z; for rehearsals and tests.")
    @Nullable
    Instant clock;

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    Setting setting() {
        return new Setting(
                databaseUrl,
                keyFile,
                acceptsNewKeys,
                catalogue,
                mailHost,
                supportNetworks,
                supportCoverage,
                billingSettings,
                new PaymentsWish(payments, paymentsKey),
                clock);
    }
}
