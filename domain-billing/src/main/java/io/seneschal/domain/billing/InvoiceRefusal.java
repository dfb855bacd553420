package io.seneschal.domain.billing;

import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/** Every "no" about invoices and credit notes. */
public abstract sealed class InvoiceRefusal extends Refusal {

    private InvoiceRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    /** Not there, or another organisation's: the two look alike (ORG-7). */
    public static final class UnknownInvoice extends InvoiceRefusal {
        /** @param invoice its id, or the number under which it was looked for */
        public UnknownInvoice(OrganisationId organisation, Object invoice) {
            super(
                    Kind.UNKNOWN,
                    "invoice.unknown",
                    facts("organisation", organisation, "invoice", invoice),
                    "list-the-invoices");
        }
    }

    public static final class UnknownCreditNote extends InvoiceRefusal {
        public UnknownCreditNote(OrganisationId organisation, CreditNoteId note) {
            super(
                    Kind.UNKNOWN,
                    "invoice.unknown-credit-note",
                    facts("organisation", organisation, "credit_note", note),
                    "list-the-credit-notes");
        }
    }

    /** All credit notes of an invoice together give back what was paid, at most. */
    public static final class CreditTooHigh extends InvoiceRefusal {
        public CreditTooHigh(InvoiceId invoice, Money amount, Money left) {
            super(
                    Kind.CONFLICT,
                    "invoice.credit-too-high",
                    facts("invoice", invoice, "amount", amount, "left", left),
                    "credit-less");
        }
    }

    /** Whoever gives money back says why. */
    public static final class CreditReasonMissing extends InvoiceRefusal {
        public CreditReasonMissing(int shortest, int longest) {
            super(
                    Kind.INVALID,
                    "invoice.credit-reason-missing",
                    facts("shortest", shortest, "longest", longest),
                    "state-a-reason");
        }
    }
}
