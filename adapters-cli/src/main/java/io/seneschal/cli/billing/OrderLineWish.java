package io.seneschal.cli.billing;

import io.seneschal.application.billing.PlacingOrders.Line;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A line of an order as it is typed: {@code drive}, {@code drive,P1Y}, {@code domain,P1Y,2=alps.example}. */
final class OrderLineWish implements ITypeConverter<Line> {

    private static final Pattern LINE =
            Pattern.compile("(?<type>[^,=]+)(,(?<term>P[^,=]+)(,(?<terms>\\d{1,4}))?)?(=(?<name>.+))?");

    @Override
    public Line convert(String text) {
        var parts = LINE.matcher(text);
        if (!parts.matches()) {
            throw new TypeConversionException(
                    "a line is TYPE, TYPE,TERM or TYPE,TERM,NUMBER, and perhaps =NAME; not " + text);
        }
        var name = parts.group("name");
        var term = parts.group("term");
        var terms = parts.group("terms");
        return new Line(
                parts.group("type"),
                name == null ? null : new ProductName(name),
                term == null ? null : Term.parse(term),
                terms == null ? 1 : Integer.parseInt(terms));
    }
}
