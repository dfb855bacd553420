package io.seneschal.files;

import io.seneschal.application.billing.BillingSettings;
import io.seneschal.application.renewal.RenewalSettings;
import io.seneschal.domain.billing.Creditor;
import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * As whom the provider writes invoices, where it takes transfers, and when renewals are paid (PAY-4, REN-8, REN-11), in YAML.
 *
 * <p>Whatever is wrong is refused with its line, its field and a word: those of YAML itself, and {@code unknown-key},
 * {@code key-twice}, {@code missing-key}, {@code unusable-name}, {@code unusable-address}, {@code unusable-line},
 * {@code too-many-lines}, {@code unknown-currency}, {@code unusable-iban}, {@code unusable-number},
 * {@code unusable-percent}, {@code unusable-days}, {@code file-too-large}.
 */
public final class SnakeYamlBillingSettings implements BillingSettings, RenewalSettings {

    private static final int LARGEST_FILE = 1 << 20;
    private static final String SHIPPED = "billing-settings.yaml";

    private final Supplier<Read> settings;

    private SnakeYamlBillingSettings(Source source) {
        this.settings = new ReadOnce<>(() -> read(source));
    }

    /** The ones that ship with the program, read when somebody asks for them. */
    public static SnakeYamlBillingSettings shipped() {
        return new SnakeYamlBillingSettings(SnakeYamlBillingSettings::openShipped);
    }

    /** Those in a file, read once, when somebody asks for them; {@link UnreadableFile} is thrown then. */
    public static SnakeYamlBillingSettings in(Path file) {
        return new SnakeYamlBillingSettings(() -> Files.newInputStream(file));
    }

    @Override
    public Creditor creditor() {
        return settings.get().creditor();
    }

    @Override
    public RenewalPlan plan() {
        return settings.get().plan();
    }

    /** What stands in a file. */
    record Read(Creditor creditor, RenewalPlan plan) {}

    /** @throws UnreadableFile with the line and the word */
    static Read read(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            throw new UnreadableFile(1, "file-too-large");
        }
        return BillingSettingsDocument.read(SnakeYamlDocument.root(Utf8.decoded(bytes)));
    }

    private static Read read(Source source) {
        try (var in = source.open()) {
            return read(in.readNBytes(LARGEST_FILE + 1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream openShipped() {
        return Objects.requireNonNull(SnakeYamlBillingSettings.class.getResourceAsStream(SHIPPED), SHIPPED);
    }

    private interface Source {
        InputStream open() throws IOException;
    }
}
