package io.seneschal.testing;

import static io.seneschal.domain.shared.Currency.CHF;
import static io.seneschal.domain.shared.Currency.EUR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.seneschal.application.Instruments;
import io.seneschal.application.Provider;
import io.seneschal.application.blueprint.BlueprintFiles;
import io.seneschal.application.mailbox.MailServers.MailSettings;
import io.seneschal.application.mailbox.MailServers.Security;
import io.seneschal.application.mailbox.MailServers.Server;
import io.seneschal.application.security.PasswordHashing;
import io.seneschal.application.security.Secrets;
import io.seneschal.application.shared.Csv;
import io.seneschal.application.shared.FileContent;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.support.FileTypes;
import io.seneschal.application.support.VirusScan;
import io.seneschal.domain.blueprint.Blueprint;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.product.Prices;
import io.seneschal.domain.product.ProductFamily;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.security.NewPassword;
import io.seneschal.domain.security.OneTimeSecret;
import io.seneschal.domain.security.PasswordHash;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.support.CoverageText;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Instruments that are quick and foreseeable instead of slow and random. */
public final class TestInstruments {

    private static final Term YEAR = new Term(12);
    private static final Term MONTH = new Term(1);

    private TestInstruments() {}

    public static Instruments at(Clock clock) {
        return new Instruments(
                clock,
                countedIds(),
                new CountedSecrets(),
                new QuickPasswords(),
                Set.of("password1234", "123456789012")::contains,
                new PlainCsv(),
                new KeptBlueprints(),
                new OnlyTexts(),
                VirusScan.NONE,
                new Provider(
                        catalogue(),
                        TestInstruments::settings,
                        InetAddress::isLoopbackAddress,
                        language -> new CoverageText(List.of("Mail"), List.of("Sites")),
                        () -> PapersOf.CREDITOR,
                        () -> RenewalPlan.USUAL),
                new PlainPapers(),
                new PlainStatements());
    }

    /** Takes every file for a text. */
    private static final class OnlyTexts implements FileTypes {

        @Override
        public String mediaType(FileContent file) {
            return "text/plain";
        }

        @Override
        public Optional<Long> pixels(FileContent picture) {
            return Optional.empty();
        }
    }

    private static MailSettings settings(EmailAddress address) {
        return new MailSettings(
                address.text(),
                Map.of(
                        MailProtocol.IMAP, server(993, Security.TLS),
                        MailProtocol.POP, server(995, Security.TLS),
                        MailProtocol.SMTP, server(465, Security.TLS),
                        MailProtocol.SIEVE, server(4190, Security.STARTTLS),
                        MailProtocol.DAV, server(443, Security.TLS)));
    }

    private static Server server(int port, Security security) {
        return new Server("mail.example.org", port, security);
    }

    /** UUIDs of version 7 that count up from a time long ago. */
    public static Ids countedIds() {
        var count = new AtomicLong();
        return () -> {
            var number = count.incrementAndGet();
            return new UUID(0x0190_0000_0000_7000L | (number >>> 32), 0x8000_0000_0000_0000L | (number & 0xFFFF_FFFFL));
        };
    }

    /** A few types, with and without things inside, of two families; one with names in some languages. */
    public static Catalogue catalogue() {
        return new Catalogue(
                List.of(family("web"), family("collaboration")),
                List.of(
                        type("domain", "web", List.of(YEAR)),
                        type("web-hosting", "web", List.of(YEAR, MONTH)),
                        new ProductType(
                                "mail-service",
                                "collaboration",
                                Map.of(
                                        Language.EN, "Mail service",
                                        Language.FR, "Service mail",
                                        Language.DE, "E-Mail-Dienst"),
                                List.of(YEAR, MONTH),
                                true,
                                true,
                                List.of("mailbox"),
                                Set.of(ContentType.MAIL),
                                prices(List.of(YEAR, MONTH))),
                        type("drive", "collaboration", List.of(MONTH, YEAR), ContentType.DRIVE),
                        type("chat", "collaboration", List.of(MONTH), ContentType.CHAT)));
    }

    private static ProductFamily family(String code) {
        return new ProductFamily(code, Map.of());
    }

    private static ProductType type(String code, String family, List<Term> terms, ContentType... contents) {
        return new ProductType(
                code,
                family,
                Map.of(),
                terms,
                true,
                true,
                Stream.of(contents).map(ContentType::resourceKind).toList(),
                Set.of(contents),
                prices(terms));
    }

    /** A franc or a euro a month. */
    private static Prices prices(List<Term> terms) {
        return new Prices(terms.stream()
                .collect(toMap(
                        term -> term,
                        term -> Map.of(
                                CHF,
                                new Money(100L * term.months(), CHF),
                                EUR,
                                new Money(100L * term.months(), EUR)))));
    }

    private static final class CountedSecrets implements Secrets {

        private final AtomicLong count = new AtomicLong();

        @Override
        public MintedSecret mint(String prefix) {
            var text = prefix + "secret-" + count.incrementAndGet();
            return new MintedSecret(new OneTimeSecret(text), hash(text));
        }

        @Override
        public MintedSecret mint(Function<RandomGenerator, String> form) {
            var text = form.apply(new Random(count.incrementAndGet()));
            return new MintedSecret(new OneTimeSecret(text), hash(text));
        }

        @Override
        public List<SecretHash> hashesOf(String secret) {
            return List.of(hash(secret));
        }

        private static SecretHash hash(String text) {
            return new SecretHash("test:" + UUID.nameUUIDFromBytes(text.getBytes(UTF_8)));
        }
    }

    private static final class QuickPasswords implements PasswordHashing {

        @Override
        public PasswordHash hash(NewPassword password) {
            return new PasswordHash(hashed(password.text()));
        }

        @Override
        public boolean matches(String password, PasswordHash hash) {
            return hash.encoded().equals(hashed(password));
        }

        @Override
        public void matchNobody(String password) {
            // quick is enough for tests
        }

        private static String hashed(String text) {
            return "quick:" + text.hashCode();
        }
    }

    /** Files that hold a number, under which their blueprint is kept; the real ones are tested where they live. */
    private static final class KeptBlueprints implements BlueprintFiles {

        private final List<Blueprint> kept = new ArrayList<>();

        @Override
        public Blueprint read(byte[] file) {
            try {
                return kept.get(Integer.parseInt(new String(file, UTF_8)));
            } catch (NumberFormatException | IndexOutOfBoundsException unreadable) {
                throw new UnreadableFile(1, "not-kept");
            }
        }

        @Override
        public byte[] write(Blueprint blueprint, String title) {
            if (!kept.contains(blueprint)) {
                kept.add(blueprint);
            }
            return Integer.toString(kept.indexOf(blueprint)).getBytes(UTF_8);
        }
    }

    /** Commas only, no quotes; the real one is tested where it lives. */
    private static final class PlainCsv implements Csv {

        @Override
        public Table read(byte[] text) {
            var lines = new String(text, UTF_8).lines().toList();
            var columns = List.of(lines.getFirst().split(","));
            var rows = new ArrayList<Row>();
            for (var line = 1; line < lines.size(); line++) {
                var cells = lines.get(line).split(",", -1);
                var row = new TreeMap<String, String>();
                for (var column = 0; column < Math.min(cells.length, columns.size()); column++) {
                    if (!cells[column].isBlank()) {
                        row.put(columns.get(column), cells[column].strip());
                    }
                }
                rows.add(new Row(line + 1L, Map.copyOf(row), cells.length));
            }
            return new Table(columns, rows);
        }
    }
}
