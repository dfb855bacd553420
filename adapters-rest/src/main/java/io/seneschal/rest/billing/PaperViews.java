package io.seneschal.rest.billing;

import io.seneschal.domain.billing.InvoiceLine;
import io.seneschal.domain.billing.Recipient;
import io.seneschal.domain.billing.Vat;
import io.seneschal.domain.shared.Money;
import io.seneschal.rest.organisation.OrganisationView.AddressView;
import io.seneschal.rest.shared.MoneyView;
import org.jspecify.annotations.Nullable;

/** What papers have in common, on the wire. */
final class PaperViews {

    private PaperViews() {}

    /** Who got it, as of its day. */
    record RecipientView(String name, @Nullable AddressView address) {

        static RecipientView of(Recipient recipient) {
            var address = recipient.address();
            return new RecipientView(recipient.name().text(), address == null ? null : AddressView.of(address));
        }
    }

    record LineView(String type, String name, String term, int terms, String from, String until, MoneyView amount) {

        static LineView of(InvoiceLine line) {
            return new LineView(
                    line.type(),
                    line.name().text(),
                    line.term().toString(),
                    line.terms(),
                    line.from().toString(),
                    line.until().toString(),
                    MoneyView.of(line.amount()));
        }
    }

    /** Tax that an amount includes. */
    record VatView(String number, String percent, MoneyView amount) {

        static @Nullable VatView of(@Nullable Vat vat, Money within) {
            return vat == null ? null : new VatView(vat.number(), vat.percent(), MoneyView.of(vat.within(within)));
        }
    }
}
