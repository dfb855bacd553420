package io.seneschal.rest.organisation;

import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.rest.organisation.MembersResource.ContactWish;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Shape;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an invitation offers, as it is written in requests. */
final class OfferFields {

    /** The fields that use cases judge themselves, because they look for what is named there. */
    static final Map<String, String> JUDGED = Map.of("product.unknown", "/product_ids", "team.unknown", "/team_ids");

    private static final int MOST_IDS = 1000;

    private OfferFields() {}

    /** A whole offer. */
    static Supplier<Offer> offer(Fields fields) {
        var role = fields.required("role", Shape.oneOf(Role.class));
        return offer(fields, role::value);
    }

    /** A whole offer to somebody from outside, unless it says as what else they are invited (TEAM-5). */
    static Supplier<Offer> offerFromOutside(Fields fields) {
        var role = fields.optional("role", Shape.oneOf(Role.class));
        return offer(fields, () -> role.or(Role.EXTERNAL));
    }

    /** What is to be different about one. */
    static Supplier<UnaryOperator<Offer>> amendment(Fields fields) {
        var first = fields.changeable("first_name", Shape.text(PersonName::usable));
        var last = fields.changeable("last_name", Shape.text(PersonName::usable));
        var locale = fields.changeable("locale", Shape.text(PreferredLocale::new));
        var role = fields.changeable("role", Shape.oneOf(Role.class));
        var billing = fields.changeable("billing", Shape.TRUTH);
        var contact = fields.changeable("contact", Shape.object(ContactWish::of));
        var strict = fields.changeable("strict", Shape.TRUTH);
        var products = fields.clearable("product_ids", ids(ProductId::new));
        var teams = fields.clearable("team_ids", ids(TeamId::new));
        return () -> present -> new Offer(
                present.email(),
                new PersonName(
                        first.or(present.name().first()), last.or(present.name().last())),
                locale.or(present.locale()),
                new Terms(
                        role.or(present.terms().role()),
                        billing.or(present.terms().billing()),
                        contact(contact.orNull(), present.terms().contact())),
                orNone(products.insteadOf(present.products())),
                orNone(teams.insteadOf(present.teams())),
                strict.or(present.strict()));
    }

    private static Supplier<Offer> offer(Fields fields, Supplier<Role> role) {
        var email = fields.required("email", Shape.text(EmailAddress::new));
        var first = fields.required("first_name", Shape.text(PersonName::usable));
        var last = fields.required("last_name", Shape.text(PersonName::usable));
        var locale = fields.required("locale", Shape.text(PreferredLocale::new));
        var billing = fields.optional("billing", Shape.TRUTH);
        var contact = fields.optional("contact", Shape.object(ContactWish::of));
        var strict = fields.optional("strict", Shape.TRUTH);
        var products = fields.optional("product_ids", ids(ProductId::new));
        var teams = fields.optional("team_ids", ids(TeamId::new));
        return () -> new Offer(
                email.value(),
                new PersonName(first.value(), last.value()),
                locale.value(),
                new Terms(role.get(), billing.or(false), contact(contact.orNull(), ContactPreferences.NONE)),
                products.or(Set.of()),
                teams.or(Set.of()),
                strict.or(true));
    }

    private static <T> Shape<Set<T>> ids(Function<UUID, T> id) {
        return Shape.listOf(Shape.ID.as(id), MOST_IDS).as(Set::copyOf);
    }

    private static <T> Set<T> orNone(@Nullable Set<T> ids) {
        return ids == null ? Set.of() : ids;
    }

    private static ContactPreferences contact(@Nullable ContactWish wish, ContactPreferences present) {
        if (wish == null) {
            return present;
        }
        return new ContactPreferences(
                wish.billing() == null ? present.billing() : wish.billing(),
                wish.product() == null ? present.product() : wish.product());
    }
}
