package io.seneschal.application.billing;

import io.seneschal.domain.billing.CreditNote;
import io.seneschal.domain.billing.Invoice;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.product.Catalogue;
import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.shared.Language;
import java.util.function.BiFunction;

/** Papers as PDF files, to be read, printed and kept. The same paper in the same words is the same file, byte by byte. */
public interface Papers {

    byte[] invoice(Invoice invoice, Words words);

    byte[] creditNote(CreditNote note, Words words);

    /** With a QR-bill, where the account is Swiss. */
    byte[] proForma(ProForma proForma, Words words);

    /**
     * How a paper is to be worded.
     *
     * @param typeNames what the type of a product, given by its code, is called in a language
     */
    record Words(Language language, BiFunction<String, Language, String> typeNames) {

        /** As the catalogue has it; what it no longer has is called by its code. */
        static Words in(Language language, Catalogue catalogue) {
            return new Words(
                    language,
                    (type, wanted) -> catalogue
                            .find(type)
                            .map(ProductType::names)
                            .map(names -> names.getOrDefault(wanted, names.getOrDefault(Language.EN, type)))
                            .orElse(type));
        }

        public String ofType(String code) {
            return typeNames.apply(code, language);
        }
    }
}
