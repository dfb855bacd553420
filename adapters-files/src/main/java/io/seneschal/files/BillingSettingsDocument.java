package io.seneschal.files;

import io.seneschal.domain.billing.Creditor;
import io.seneschal.domain.billing.CreditorAccount;
import io.seneschal.domain.billing.Iban;
import io.seneschal.domain.billing.TransferRefusal.UnusableIban;
import io.seneschal.domain.billing.Vat;
import io.seneschal.domain.organisation.OrganisationRefusal.UnusableAddress;
import io.seneschal.domain.organisation.PostalAddress;
import io.seneschal.domain.renewal.RenewalPlan;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.CommonRefusal.NotOneOf;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Line;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.MoneyRefusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** What stands where in the settings of billing, and what each thing has to look like. */
final class BillingSettingsDocument {

    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_LINE = 100;
    private static final int MOST_LINES = 10;

    private BillingSettingsDocument() {}

    static SnakeYamlBillingSettings.Read read(Node root) {
        var fields = new SnakeYamlNode(root).fields(Set.of("creditor", "renewals"));
        return new SnakeYamlBillingSettings.Read(creditor(get(fields, "creditor")), plan(get(fields, "renewals")));
    }

    private static Creditor creditor(SnakeYamlNode node) {
        var fields = node.fields(Set.of("name", "address", "accounts"), Set.of("contacts", "vat", "specimen"));
        return new Creditor(
                line(get(fields, "name"), LONGEST_NAME, "unusable-name"),
                address(get(fields, "address")),
                accounts(get(fields, "accounts")),
                contacts(fields.get("contacts")),
                vat(fields.get("vat")),
                specimen(fields.get("specimen")));
    }

    private static PostalAddress address(SnakeYamlNode node) {
        var fields = node.fields(Set.of("postal_code", "town", "country"), Set.of("street", "house_number"));
        try {
            return new PostalAddress(
                    textOrNull(fields.get("street")),
                    textOrNull(fields.get("house_number")),
                    get(fields, "postal_code").text(),
                    get(fields, "town").text(),
                    get(fields, "country").text());
        } catch (UnusableAddress unusable) {
            throw node.refused("unusable-address");
        }
    }

    private static Map<Currency, CreditorAccount> accounts(SnakeYamlNode node) {
        var accounts = new EnumMap<Currency, CreditorAccount>(Currency.class);
        node.entries().forEach((currency, account) -> {
            if (accounts.put(currency(currency), account(account)) != null) {
                throw currency.refused("key-twice");
            }
        });
        return accounts;
    }

    private static Currency currency(SnakeYamlNode node) {
        try {
            return Coded.of(Currency.class, node.text());
        } catch (NotOneOf unknown) {
            throw node.refused("unknown-currency");
        }
    }

    private static CreditorAccount account(SnakeYamlNode node) {
        var fields = node.fields(Set.of("iban"), Set.of("qr_iban"));
        var qr = fields.get("qr_iban");
        try {
            return new CreditorAccount(iban(get(fields, "iban")), qr == null ? null : iban(qr));
        } catch (IllegalArgumentException misplaced) {
            throw node.refused("unusable-iban");
        }
    }

    private static Iban iban(SnakeYamlNode node) {
        try {
            return new Iban(node.text());
        } catch (UnusableIban unusable) {
            throw node.refused("unusable-iban");
        }
    }

    private static List<String> contacts(@Nullable SnakeYamlNode node) {
        var items = node == null ? List.<SnakeYamlNode>of() : node.items();
        if (node != null && items.size() > MOST_LINES) {
            throw node.refused("too-many-lines");
        }
        return items.stream()
                .map(item -> line(item, LONGEST_LINE, "unusable-line"))
                .toList();
    }

    private static @Nullable Vat vat(@Nullable SnakeYamlNode node) {
        if (node == null) {
            return null;
        }
        var fields = node.fields(Set.of("number", "percent"));
        return new Vat(
                line(get(fields, "number"), LONGEST_LINE, "unusable-number"), hundredths(get(fields, "percent")));
    }

    /** Percent have two decimals at most, as money has. */
    private static int hundredths(SnakeYamlNode node) {
        try {
            var hundredths = Money.parse(node.text(), Currency.CHF).minor();
            if (hundredths >= 1 && hundredths <= 10_000) {
                return Math.toIntExact(hundredths);
            }
        } catch (MoneyRefusal unusable) {
            // answered below, like a number that is no rate
        }
        throw node.refused("unusable-percent");
    }

    private static boolean specimen(@Nullable SnakeYamlNode node) {
        return node != null && node.flag();
    }

    private static RenewalPlan plan(SnakeYamlNode node) {
        var fields = node.fields(Set.of("attempts", "minimum_lead", "block_after", "terminate_after"));
        var attempts = get(fields, "attempts").items().stream()
                .map(BillingSettingsDocument::days)
                .toList();
        var minimumLead = days(get(fields, "minimum_lead"));
        var blockAfter = days(get(fields, "block_after"));
        var terminateAfter = days(get(fields, "terminate_after"));
        try {
            return new RenewalPlan(attempts, minimumLead, blockAfter, terminateAfter);
        } catch (IllegalArgumentException senseless) {
            throw node.refused("unusable-days");
        }
    }

    private static int days(SnakeYamlNode node) {
        return node.whole("unusable-days");
    }

    private static String line(SnakeYamlNode node, int longest, String problem) {
        var line = Line.tidy(node.text());
        if (!Line.fits(line, 1, longest)) {
            throw node.refused(problem);
        }
        return line;
    }

    private static @Nullable String textOrNull(@Nullable SnakeYamlNode node) {
        return node == null ? null : node.text();
    }

    private static SnakeYamlNode get(Map<String, SnakeYamlNode> fields, String key) {
        return Objects.requireNonNull(fields.get(key), key);
    }
}
