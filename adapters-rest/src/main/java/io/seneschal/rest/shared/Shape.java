package io.seneschal.rest.shared;

import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.CommonRefusal.NotOneOf;
import io.seneschal.rest.shared.FieldProblem.Flaw;
import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a value on the wire must look like to be understood, and what it then means. */
@FunctionalInterface
public interface Shape<T> {

    /** A text, as it stands there. */
    Shape<String> TEXT = Part::text;

    Shape<Boolean> TRUTH = Part::truth;

    /** The same written as text, as parameters of a query are. */
    Shape<Boolean> TRUTH_AS_TEXT = text(truth -> switch (truth) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new NotOneOf(truth, List.of("true", "false"));
    });

    /** A whole number. */
    Shape<Integer> NUMBER = Part::wholeNumber;

    /** The id of something. */
    Shape<UUID> ID = text(Identifier::parse);

    /** An address of the network, in digits. */
    Shape<InetAddress> NETWORK_ADDRESS = text(address ->
            Network.address(address).orElseThrow(() -> new Flawed(Flaw.WRONG_TYPE, Map.of("expected", "ip-address"))));

    /** An instant in UTC, as 2026-03-01T12:00:00Z. */
    Shape<Instant> INSTANT = text(instant -> {
        try {
            return Rfc3339.instant(instant);
        } catch (DateTimeException none) {
            throw new Flawed(Flaw.UNUSABLE_INSTANT, Map.of());
        }
    });

    /** A calendar day, as 2026-03-01. */
    Shape<LocalDate> DAY = text(day -> {
        try {
            return Rfc3339.day(day);
        } catch (DateTimeException none) {
            throw new Flawed(Flaw.UNUSABLE_DAY, Map.of());
        }
    });

    /**
     * @throws Flawed if it looks otherwise
     * @throws io.seneschal.domain.shared.Refusal if the domain refuses the value
     */
    T read(Part part);

    /** The same on the wire, and what it means here. */
    default <R> Shape<R> as(Function<? super T, ? extends R> meaning) {
        return part -> meaning.apply(read(part));
    }

    /** A text that means something. */
    static <T> Shape<T> text(Function<String, T> meaning) {
        return part -> meaning.apply(part.text());
    }

    /** A word from a fixed list. */
    static <E extends Enum<E> & Coded> Shape<E> oneOf(Class<E> list) {
        return text(code -> Coded.of(list, code));
    }

    /** A whole number within bounds, written as text, as parameters of a query are. */
    static Shape<Integer> numberAsText(int least, int most) {
        return text(digits -> {
            if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) < least || Integer.parseInt(digits) > most) {
                throw new Flawed(Flaw.OUT_OF_RANGE, Map.of("least", least, "most", most));
            }
            return Integer.parseInt(digits);
        });
    }

    static <T> Shape<List<T>> listOf(Shape<T> element, int most) {
        return part -> part.list(element, most);
    }

    /** The one or, where it is of another type altogether, the other. */
    static <T> Shape<T> either(Shape<? extends T> one, Shape<? extends T> other) {
        return part -> {
            try {
                return one.read(part);
            } catch (Flawed flawed) {
                if (flawed.flaw() != Flaw.WRONG_TYPE) {
                    throw flawed;
                }
                return other.read(part);
            }
        };
    }

    /**
     * An object with fields.
     *
     * @param content reads all fields, so that all problems are found, and tells how to make the whole once there are none
     */
    static <T> Shape<T> object(Function<Fields, Supplier<T>> content) {
        return part -> part.object(content);
    }
}
