package io.seneschal.bootstrap;

import io.seneschal.application.Provider;
import io.seneschal.application.billing.Payments;
import io.seneschal.application.mailbox.MailServers;
import io.seneschal.application.support.ProviderNetworks;
import io.seneschal.application.support.SupportCoverage;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.Setting;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.shared.Language;
import io.seneschal.files.SnakeYamlBillingSettings;
import io.seneschal.files.SnakeYamlCatalogues;
import io.seneschal.files.SnakeYamlCoverages;
import io.seneschal.mail.NamedMailServers;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.rest.shared.Network;
import io.seneschal.security.UnusableKeyFile;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The composition root. Read this first: here one sees what the product is made of.
 *
 * <p>A {@link Setting} says on which database and by which clock to work. {@link Seneschal} puts stores, instruments and
 * use cases together. The doors lead to these use cases and to nothing else: {@link Program} opens the command line's,
 * and {@link Server} the one for REST.
 */
final class Composition implements AutoCloseable {

    static final String EMBEDDED_DATABASE = "jdbc:h2:file:./data/seneschal";
    static final Path KEY_FILE = Path.of("data", "seneschal.keys");

    private static final String SIMULATED_PAYMENTS = "simulated-payments.jsonl";

    /** Where an embedded database lies in files, and where: behind the place stand settings. */
    private static final Pattern IN_FILES =
            Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:|zip:|classpath:)([^;]+).*");

    private final Database database;
    private final Seneschal seneschal;
    private final @Nullable ConfiguredPayments payments;

    private Composition(Database database, Seneschal seneschal, @Nullable ConfiguredPayments payments) {
        this.database = database;
        this.seneschal = seneschal;
        this.payments = payments;
    }

    /** For a command, which shares an embedded database with a server that runs. */
    static Composition toWork(Setting setting) {
        return of(setting, Database::open);
    }

    /** For a server, which lets commands share its embedded database, and reads everything it needs at once. */
    static Composition toServe(Setting setting) {
        var composition = of(setting, Database::serve);
        try {
            var provider = composition.seneschal().instruments().provider();
            provider.catalogue().types();
            provider.coverage().in(Language.EN);
            provider.billing().creditor();
            return composition;
        } catch (RuntimeException unreadable) {
            composition.close();
            throw unreadable;
        }
    }

    static DatabaseSettings databaseOf(Setting setting) {
        return DatabaseSettings.of(Objects.requireNonNullElse(setting.databaseUrl(), EMBEDDED_DATABASE));
    }

    private static Composition of(Setting setting, Function<DatabaseSettings, Database> opening) {
        var clock = Clocks.startedAt(setting.clock());
        var payments = payments(setting, clock);
        var database = opening.apply(databaseOf(setting));
        try {
            return new Composition(database, seneschal(setting, database, clock, payments), payments);
        } catch (UnusableKeyFile unusable) {
            database.close();
            throw new CannotRun(Objects.toString(unusable.getMessage()), unusable);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static Seneschal seneschal(
            Setting setting, Database database, Clock clock, @Nullable ConfiguredPayments configured) {
        var keyFile = Objects.requireNonNullElse(setting.keyFile(), KEY_FILE);
        var payments = configured == null ? Payments.NONE : configured;
        return setting.acceptsNewKeys()
                ? Seneschal.onNewKeys(database.dataSource(), keyFile, clock, provider(setting), payments)
                : Seneschal.on(database.dataSource(), keyFile, clock, provider(setting), payments);
    }

    private static @Nullable ConfiguredPayments payments(Setting setting, Clock clock) {
        var wish = setting.payments();
        if (wish.isNone()) {
            return null;
        }
        return wish.isSimulated()
                ? ConfiguredPayments.simulated(journalOf(databaseOf(setting)), clock)
                : ConfiguredPayments.at(wish);
    }

    /** Beside an embedded database, so that they come and go together. */
    static Path journalOf(DatabaseSettings database) {
        var place = IN_FILES.matcher(database.url());
        var home = place.matches()
                ? Path.of(place.group(1).replaceFirst("^~", System.getProperty("user.home")))
                : KEY_FILE;
        return home.resolveSibling(SIMULATED_PAYMENTS);
    }

    private static Provider provider(Setting setting) {
        var billing = billingSettings(setting);
        return new Provider(
                catalogue(setting),
                mailServers(setting),
                supportNetworks(setting),
                supportCoverage(setting),
                billing,
                billing);
    }

    private static Catalogue catalogue(Setting setting) {
        var file = setting.catalogue();
        return file == null ? SnakeYamlCatalogues.shipped() : SnakeYamlCatalogues.in(readable(file));
    }

    private static SupportCoverage supportCoverage(Setting setting) {
        var file = setting.supportCoverage();
        return file == null ? SnakeYamlCoverages.shipped() : SnakeYamlCoverages.in(readable(file));
    }

    private static SnakeYamlBillingSettings billingSettings(Setting setting) {
        var file = setting.billingSettings();
        return file == null ? SnakeYamlBillingSettings.shipped() : SnakeYamlBillingSettings.in(readable(file));
    }

    private static MailServers mailServers(Setting setting) {
        try {
            return new NamedMailServers(Objects.requireNonNullElse(setting.mailHost(), NamedMailServers.USUAL_HOST));
        } catch (IllegalArgumentException noName) {
            throw new CannotRun("--mail-host: " + noName.getMessage(), noName);
        }
    }

    private static ProviderNetworks supportNetworks(Setting setting) {
        if (setting.supportNetworks().isEmpty()) {
            return InetAddress::isLoopbackAddress;
        }
        var networks = networks("--support-networks", setting.supportNetworks());
        return address -> networks.stream().anyMatch(network -> network.contains(address));
    }

    static List<Network> networks(String option, List<String> networks) {
        try {
            return networks.stream().map(Network::parse).toList();
        } catch (IllegalArgumentException noNetwork) {
            throw new CannotRun(option + ": " + noNetwork.getMessage(), noNetwork);
        }
    }

    static Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new CannotRun("Can't read " + file);
        }
        return file;
    }

    Seneschal seneschal() {
        return seneschal;
    }

    /** Who moves money; {@code null} if nobody does. */
    @Nullable
    ConfiguredPayments payments() {
        return payments;
    }

    /** For what keeps something in the database that is none of the product's. */
    DataSource dataSource() {
        return database.dataSource();
    }

    @Override
    public void close() {
        seneschal.close();
        if (payments != null) {
            payments.close();
        }
        database.close();
    }
}
