package io.seneschal.domain.blueprint;

import static java.util.stream.Collectors.joining;

import io.seneschal.domain.blueprint.Step.Difference;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.team.TeamName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what is different, field by field, for people to read. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static Differences none() {
        return new Differences();
    }

    /** @param present {@code null} for an offer that is new */
    static List<Difference> between(
            @Nullable Offer present, Set<TeamName> presentTeams, Offer wished, Set<TeamName> teams) {
        var before = present == null ? Map.<String, String>of() : fields(present, presentTeams);
        var after = fields(wished, teams);
        var differences = none();
        Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .forEach(field -> differences.text(field, before.get(field), after.get(field)));
        return differences.list();
    }

    /** @param wished {@code null} if it is to stay */
    Differences code(String field, Coded present, @Nullable Coded wished) {
        return wished == null ? this : text(field, present.code(), wished.code());
    }

    /** @param wished {@code null} if it is to stay */
    Differences flag(String field, boolean present, @Nullable Boolean wished) {
        return wished == null ? this : text(field, present, wished);
    }

    Differences text(String field, @Nullable Object from, @Nullable Object to) {
        var before = from == null ? null : from.toString();
        var after = to == null ? null : to.toString();
        if (!Objects.equals(before, after)) {
            found.add(new Difference(field, before, after));
        }
        return this;
    }

    List<Difference> list() {
        return List.copyOf(found);
    }

    private static Map<String, String> fields(Offer offer, Set<TeamName> teams) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("role", offer.terms().role().code());
        fields.put("billing", String.valueOf(offer.terms().billing()));
        fields.put("contact.billing", String.valueOf(offer.terms().contact().billing()));
        fields.put("contact.product", String.valueOf(offer.terms().contact().product()));
        fields.put("first_name", offer.name().first());
        fields.put("last_name", offer.name().last());
        fields.put("locale", offer.locale().tag());
        fields.put("strict", String.valueOf(offer.strict()));
        putIfAny(fields, "products", offer.products());
        putIfAny(fields, "teams", teams);
        return fields;
    }

    private static void putIfAny(Map<String, String> fields, String field, Set<?> things) {
        if (!things.isEmpty()) {
            fields.put(field, things.stream().map(Object::toString).sorted().collect(joining(", ")));
        }
    }
}
