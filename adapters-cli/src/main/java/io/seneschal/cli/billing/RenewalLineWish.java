package io.seneschal.cli.billing;

import io.seneschal.application.billing.MakingPayments.Line;
import io.seneschal.cli.shared.Desk;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.OrganisationId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A product that is renewed, as it is typed: {@code Drive}, {@code Drive,P1Y}, {@code alps.example,P1Y,2}.
 *
 * @param product its id or name, which may hold commas itself
 * @param term {@code null} for the product's own
 */
record RenewalLineWish(String product, @Nullable Term term, int terms) {

    private static final Pattern LINE = Pattern.compile("(?<product>.+?)(,(?<term>P[^,]+)(,(?<terms>\\d{1,4}))?)?");

    Line of(Desk desk, OrganisationId organisation) {
        return new Line(desk.product(organisation, product), term, terms);
    }

    static final class Typed implements ITypeConverter<RenewalLineWish> {

        Typed() {}

        @Override
        public RenewalLineWish convert(String text) {
            var parts = LINE.matcher(text);
            if (!parts.matches()) {
                throw new TypeConversionException("a line is PRODUCT, PRODUCT,TERM or PRODUCT,TERM,NUMBER");
            }
            var term = parts.group("term");
            var terms = parts.group("terms");
            return new RenewalLineWish(
                    parts.group("product"),
                    term == null ? null : Term.parse(term),
                    terms == null ? 1 : Integer.parseInt(terms));
        }
    }
}
