package io.seneschal.bootstrap;

import io.seneschal.application.Instruments;
import io.seneschal.application.Provider;
import io.seneschal.application.Stores;
import io.seneschal.application.UseCases;
import io.seneschal.application.billing.Payments;
import io.seneschal.application.security.Secrets;
import io.seneschal.application.support.VirusScan;
import io.seneschal.documents.CamtStatements;
import io.seneschal.documents.PdfPapers;
import io.seneschal.files.FastCsvTables;
import io.seneschal.files.SnakeYamlBillingSettings;
import io.seneschal.files.SnakeYamlBlueprints;
import io.seneschal.files.SnakeYamlCatalogues;
import io.seneschal.files.SnakeYamlCoverages;
import io.seneschal.files.TikaFileTypes;
import io.seneschal.mail.NamedMailServers;
import io.seneschal.persistence.InMemoryStores;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.persistence.Migrations;
import io.seneschal.persistence.security.KeptSecrets;
import io.seneschal.security.Argon2idPasswordHashing;
import io.seneschal.security.HashKey;
import io.seneschal.security.HmacSecrets;
import io.seneschal.security.KeyFile;
import io.seneschal.security.ListedCommonPasswords;
import io.seneschal.security.PresentKeys;
import io.seneschal.security.TimeOrderedIds;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/**
 * Everything put together by hand, without a container: what the program does, and what a program that embeds Seneschal
 * may do. Whoever has a container lets it assemble the use cases from their {@code @Inject} constructors instead.
 */
public final class Seneschal implements AutoCloseable {

    private final Instruments instruments;
    private final Stores stores;
    private final PromptCuts cuts;
    private final UseCases useCases;
    private final Runnable closing;

    private Seneschal(Instruments instruments, Stores stores, Runnable closing) {
        this.instruments = instruments;
        this.cuts = PromptCuts.of(stores);
        this.stores = cuts.watched(stores);
        this.useCases = UseCases.of(this.stores, instruments);
        this.closing = closing;
    }

    /** Keeps everything in memory, for as long as somebody holds it. */
    public static Seneschal inMemory() {
        return inMemory(Clocks.real());
    }

    /** @param clock ticks in milliseconds, in UTC */
    public static Seneschal inMemory(Clock clock) {
        return inMemory(clock, usual());
    }

    /** @param provider what is rented, and where its servers and its support are */
    public static Seneschal inMemory(Clock clock, Provider provider) {
        return inMemory(clock, provider, Payments.NONE);
    }

    /** @param payments who moves money */
    public static Seneschal inMemory(Clock clock, Provider provider, Payments payments) {
        var random = new SecureRandom();
        var instruments = instruments(
                clock, provider, new HmacSecrets(List.of(HashKey.random(random)), random), random, payments);
        return new Seneschal(instruments, InMemoryStores.create(clock, instruments.ids()), () -> {});
    }

    /**
     * Keeps everything in a database, whose tables it makes or brings up to date first.
     *
     * @param dataSource of H2 or PostgreSQL; it stays with whoever opened it
     * @param keyFile the keys of secrets; made when it is not there, and nobody uses the database yet
     * @throws io.seneschal.security.KeyRefusal if they are not the keys of this database
     */
    public static Seneschal on(DataSource dataSource, Path keyFile) {
        return on(dataSource, keyFile, Clocks.real());
    }

    /** @param clock ticks in milliseconds, in UTC */
    public static Seneschal on(DataSource dataSource, Path keyFile, Clock clock) {
        return on(dataSource, keyFile, clock, usual());
    }

    /** @param provider what is rented, and where its servers and its support are */
    public static Seneschal on(DataSource dataSource, Path keyFile, Clock clock, Provider provider) {
        return on(dataSource, keyFile, clock, provider, Payments.NONE);
    }

    /** @param payments who moves money; it stays with whoever opened it */
    public static Seneschal on(DataSource dataSource, Path keyFile, Clock clock, Provider provider, Payments payments) {
        return on(dataSource, new KeyFile(keyFile, new SecureRandom()), Seneschal::keysOf, clock, provider, payments);
    }

    /** The same with whatever keys are in the file: what was made with others is not recognised any more. */
    static Seneschal onNewKeys(DataSource dataSource, Path keyFile, Clock clock, Provider provider, Payments payments) {
        return on(
                dataSource,
                new KeyFile(keyFile, new SecureRandom()),
                (database, file) -> file.keys(),
                clock,
                provider,
                payments);
    }

    private static Seneschal on(
            DataSource dataSource,
            KeyFile keyFile,
            BiFunction<DataSource, KeyFile, List<HashKey>> keys,
            Clock clock,
            Provider provider,
            Payments payments) {
        Migrations.of(dataSource).migrate();
        var random = new SecureRandom();
        var secrets = new HmacSecrets(new PresentKeys(keyFile, keys.apply(dataSource, keyFile)), random);
        var instruments = instruments(clock, provider, secrets, random, payments);
        var stores = JdbiStores.on(dataSource, clock, instruments.ids());
        return new Seneschal(instruments, stores.stores(), stores::close);
    }

    /** The provider as one who has set up nothing: what ships. */
    public static Provider usual() {
        return new Provider(
                SnakeYamlCatalogues.shipped(),
                new NamedMailServers(NamedMailServers.USUAL_HOST),
                InetAddress::isLoopbackAddress,
                SnakeYamlCoverages.shipped(),
                SnakeYamlBillingSettings.shipped(),
                SnakeYamlBillingSettings.shipped());
    }

    /** The keys with which to work on a database: no others than those it knows, once it is in use. */
    static List<HashKey> keysOf(DataSource database, KeyFile file) {
        var kept = KeptSecrets.in(database);
        return kept.inUse() ? file.keysBehind(kept.youngest()) : file.keys();
    }

    private static Instruments instruments(
            Clock clock, Provider provider, Secrets secrets, SecureRandom random, Payments payments) {
        return new Instruments(
                clock,
                new TimeOrderedIds(clock, random),
                secrets,
                new Argon2idPasswordHashing(random),
                new ListedCommonPasswords(),
                new FastCsvTables(),
                new SnakeYamlBlueprints(),
                new TikaFileTypes(),
                VirusScan.NONE,
                provider,
                new PdfPapers(),
                new CamtStatements(),
                payments);
    }

    /** Everything that can be done. */
    public UseCases useCases() {
        return useCases;
    }

    /** For doors, which keep some things of their own. */
    public Stores stores() {
        return stores;
    }

    public Instruments instruments() {
        return instruments;
    }

    /** Whoever cuts sessions is told, after the transaction, when one has ordered some in this process. */
    void onCuts(Runnable listener) {
        cuts.tell(listener);
    }

    /** Writes what is still waiting to be written. */
    @Override
    public void close() {
        closing.run();
    }
}
