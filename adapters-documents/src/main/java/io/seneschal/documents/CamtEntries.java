package io.seneschal.documents;

import io.seneschal.domain.billing.BankEntry;
import io.seneschal.domain.billing.TransferReference;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The movements of one account in a file. Banks book transfers singly, or many as one entry with the details of each: what we
 * call a movement is one transfer.
 */
final class CamtEntries {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{0,5})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int DAY = 10;

    private @Nullable String account;
    private String statement = "";
    private int count;

    CamtEntries() {}

    void account(StatementElement element) {
        account = element.textOf("Id", "IBAN")
                .or(() -> element.textOf("Id", "Othr", "Id"))
                .map(number -> number.replace(" ", ""))
                .orElse(null);
    }

    void id(StatementElement element) {
        statement = element.trimmed();
    }

    List<BankEntry> entries(StatementElement entry) {
        count++;
        var details = entry.all("NtryDtls").stream()
                .flatMap(part -> part.all("TxDtls").stream())
                .toList();
        if (details.size() <= 1) {
            var only = details.isEmpty() ? entry : details.getFirst();
            return List.of(movement(entry, only, amount(entry), reference(entry, only, "")));
        }
        if (details.stream().anyMatch(detail -> ownAmount(detail).isEmpty())) {
            return List.of(movement(entry, entry, amount(entry), reference(entry, entry, "")));
        }
        var movements = new ArrayList<BankEntry>();
        for (var detail : details) {
            var reference = reference(entry, detail, "/" + (movements.size() + 1));
            movements.add(movement(entry, detail, ownAmount(detail).orElseThrow(), reference));
        }
        return movements;
    }

    private BankEntry movement(
            StatementElement entry, StatementElement detail, StatementElement amount, String bankReference) {
        if (account == null) {
            throw new UnreadableFile(entry.line(), "missing-account");
        }
        return new BankEntry(
                account,
                bankReference,
                isIncoming(entry, detail),
                number(amount),
                currency(amount),
                day(entry),
                reference(detail).orElse(null));
    }

    /** By which the bank knows it, else where it stands in the bank's statement. */
    private String reference(StatementElement entry, StatementElement detail, String place) {
        return detail.textOf("Refs", "AcctSvcrRef")
                .or(() -> entry.textOf("AcctSvcrRef").map(known -> known + place))
                .orElseGet(() -> statement + "#" + count + place);
    }

    private static boolean isIncoming(StatementElement entry, StatementElement detail) {
        var sign = detail.textOf("CdtDbtInd").or(() -> entry.textOf("CdtDbtInd"));
        var status = entry.textOf("Sts", "Cd").or(() -> entry.textOf("Sts"));
        return sign.equals(Optional.of("CRDT"))
                && status.equals(Optional.of("BOOK"))
                && entry.textOf("RvslInd").filter(CamtEntries::isTrue).isEmpty();
    }

    private static boolean isTrue(String flag) {
        return flag.equals("true") || flag.equals("1");
    }

    /** What the payer's bank passed on, in the field for it; else what stands alone in the free text. */
    private static Optional<String> reference(StatementElement detail) {
        var structured = detail.all("RmtInf").stream()
                .flatMap(remittance -> remittance.all("Strd").stream())
                .flatMap(part -> part.textOf("CdtrRefInf", "Ref").stream());
        var free = detail.all("RmtInf").stream()
                .flatMap(remittance -> remittance.all("Ustrd").stream())
                .map(StatementElement::trimmed)
                .filter(text -> TransferReference.read(text).isPresent());
        return Stream.concat(structured, free).findFirst();
    }

    private static StatementElement amount(StatementElement entry) {
        return entry.find("Amt").orElseThrow(() -> new UnreadableFile(entry.line(), "unusable-amount"));
    }

    /** Of one transfer among several. */
    private static Optional<StatementElement> ownAmount(StatementElement detail) {
        return detail.find("Amt").or(() -> detail.find("AmtDtls", "TxAmt", "Amt"));
    }

    /** With the decimals of its currency; more than zeros behind the second one would be no money that we know. */
    private static String number(StatementElement amount) {
        var text = amount.trimmed();
        if (!AMOUNT.matcher(text).matches()) {
            throw new UnreadableFile(amount.line(), "unusable-amount");
        }
        var exact = new BigDecimal(text).stripTrailingZeros();
        return exact.setScale(Math.max(exact.scale(), 2)).toPlainString();
    }

    private static String currency(StatementElement amount) {
        var currency = amount.currency();
        if (currency == null || !CURRENCY.matcher(currency).matches()) {
            throw new UnreadableFile(amount.line(), "unusable-amount");
        }
        return currency;
    }

    /** Of a day, or of the first ten characters of a moment. */
    private static LocalDate day(StatementElement entry) {
        var text = entry.textOf("BookgDt", "Dt")
                .or(() -> entry.textOf("BookgDt", "DtTm"))
                .or(() -> entry.textOf("ValDt", "Dt"))
                .or(() -> entry.textOf("ValDt", "DtTm"))
                .orElse("");
        try {
            return LocalDate.parse(text.length() > DAY ? text.substring(0, DAY) : text);
        } catch (DateTimeParseException unusable) {
            throw new UnreadableFile(entry.line(), "unusable-date");
        }
    }
}
