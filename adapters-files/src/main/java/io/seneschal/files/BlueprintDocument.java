package io.seneschal.files;

import io.seneschal.domain.access.Right;
import io.seneschal.domain.blueprint.Blueprint;
import io.seneschal.domain.blueprint.Blueprint.Named;
import io.seneschal.domain.blueprint.Place;
import io.seneschal.domain.blueprint.WishedAccess;
import io.seneschal.domain.blueprint.WishedAccess.Opens;
import io.seneschal.domain.blueprint.WishedMember;
import io.seneschal.domain.blueprint.WishedMember.Invitee;
import io.seneschal.domain.blueprint.WishedTeam;
import io.seneschal.domain.blueprint.WishedTeam.Wished;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.TeamName;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** What stands where in a blueprint, and what each thing has to look like. */
final class BlueprintDocument {

    /** The state of those who are no members yet, as files say it. */
    static final String INVITED = "invited";

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Others can't be shown as RFC 3339 writes instants. */
    private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("[0-9]{4}-");

    private BlueprintDocument() {}

    static Blueprint read(Node root) {
        var fields = new SnakeYamlNode(root).fields(Set.of("organisation"), Set.of("members", "teams"));
        return new Blueprint(
                organisation(get(fields, "organisation")),
                each(fields.get("members"), BlueprintDocument::member),
                each(fields.get("teams"), BlueprintDocument::team));
    }

    private static OrganisationId organisation(SnakeYamlNode node) {
        if (!ID.matcher(node.text()).matches()) {
            throw node.refused("not-an-id");
        }
        return new OrganisationId(UUID.fromString(node.text()));
    }

    private static WishedMember member(SnakeYamlNode node) {
        var fields = node.fields(
                Set.of("email"),
                Set.of(
                        "first_name",
                        "last_name",
                        "locale",
                        "role",
                        "billing",
                        "contact",
                        "state",
                        "strict",
                        "accesses"));
        var contact = fields.containsKey("contact")
                ? get(fields, "contact").fields(Set.of(), Set.of("billing", "product"))
                : Map.<String, SnakeYamlNode>of();
        return new WishedMember(
                place(node),
                value(get(fields, "email"), EmailAddress::new),
                new MemberWish(
                        valueOrNull(fields.get("role"), code -> Coded.of(Role.class, code)),
                        flagOrNull(fields.get("billing")),
                        state(fields.get("state")),
                        flagOrNull(contact.get("billing")),
                        flagOrNull(contact.get("product"))),
                each(fields.get("accesses"), BlueprintDocument::access),
                new Invitee(
                        valueOrNull(fields.get("first_name"), PersonName::usable),
                        valueOrNull(fields.get("last_name"), PersonName::usable),
                        valueOrNull(fields.get("locale"), PreferredLocale::new),
                        flagOrNull(fields.get("strict"))));
    }

    private static Membership.@Nullable State state(@Nullable SnakeYamlNode node) {
        return node == null || node.text().equals(INVITED)
                ? null
                : value(node, code -> Coded.of(Membership.State.class, code));
    }

    private static WishedTeam team(SnakeYamlNode node) {
        var fields = node.fields(Set.of("name"), Set.of("colour", "leader", "members", "accesses"));
        return new WishedTeam(
                place(node),
                value(get(fields, "name"), TeamName::new),
                wished(fields.get("colour"), colour -> value(colour, Colour::new)),
                wished(fields.get("leader"), BlueprintDocument::named),
                each(fields.get("members"), BlueprintDocument::named),
                each(fields.get("accesses"), BlueprintDocument::access));
    }

    private static Named named(SnakeYamlNode node) {
        return new Named(place(node), value(node, EmailAddress::new));
    }

    private static WishedAccess access(SnakeYamlNode node) {
        var fields = node.fields(Set.of(), Set.of("product", "resource", "every_product", "type", "rights", "until"));
        return new WishedAccess(
                place(node), opens(node, fields), rights(fields.get("rights")), until(fields.get("until")));
    }

    private static Opens opens(SnakeYamlNode node, Map<String, SnakeYamlNode> fields) {
        if (fields.containsKey("product") && !fields.containsKey("every_product") && !fields.containsKey("type")) {
            return new Opens.One(get(fields, "product").text(), valueOrNull(fields.get("resource"), Resource::parse));
        }
        if (!fields.containsKey("product")
                && !fields.containsKey("resource")
                && Boolean.TRUE.equals(flagOrNull(fields.get("every_product")))) {
            return new Opens.Every(valueOrNull(fields.get("type"), code -> code));
        }
        throw node.refused("product-or-every-product");
    }

    private static Set<Right> rights(@Nullable SnakeYamlNode node) {
        if (node == null) {
            return Right.USUAL;
        }
        var rights = EnumSet.noneOf(Right.class);
        node.items().forEach(item -> rights.add(value(item, code -> Coded.of(Right.class, code))));
        return rights;
    }

    private static @Nullable Instant until(@Nullable SnakeYamlNode node) {
        if (node == null || node.isNothing()) {
            return null;
        }
        if (!YEAR_OF_FOUR_DIGITS.matcher(node.text()).lookingAt()) {
            throw node.refused("not-an-instant");
        }
        try {
            return Instant.parse(node.text());
        } catch (DateTimeParseException unreadable) {
            throw node.refused("not-an-instant");
        }
    }

    private static <T> @Nullable List<T> each(@Nullable SnakeYamlNode node, Function<SnakeYamlNode, T> reading) {
        return node == null ? null : node.items().stream().map(reading).toList();
    }

    private static <T> Wished<T> wished(@Nullable SnakeYamlNode node, Function<SnakeYamlNode, T> reading) {
        if (node == null) {
            return Wished.unsaid();
        }
        return Wished.of(node.isNothing() ? null : reading.apply(node));
    }

    private static <T> T value(SnakeYamlNode node, Function<String, T> reading) {
        var text = node.text();
        return place(node).read(() -> reading.apply(text));
    }

    private static <T> @Nullable T valueOrNull(@Nullable SnakeYamlNode node, Function<String, T> reading) {
        return node == null ? null : value(node, reading);
    }

    private static @Nullable Boolean flagOrNull(@Nullable SnakeYamlNode node) {
        return node == null ? null : node.flag();
    }

    private static Place place(SnakeYamlNode node) {
        return new Place(node.line(), node.path());
    }

    private static SnakeYamlNode get(Map<String, SnakeYamlNode> fields, String key) {
        return Objects.requireNonNull(fields.get(key), key);
    }
}
