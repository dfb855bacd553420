package io.seneschal.rest.organisation;

import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.rest.organisation.MembersResource.ContactWish;
import io.seneschal.rest.shared.FieldProblem.Flaw;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Flawed;
import io.seneschal.rest.shared.Shape;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an invitation offers, as it is written in requests. */
final class OfferFields {

    private static final int MOST_IDS = 1000;

    private OfferFields() {}

    /** A whole offer. */
    static Supplier<Offer> offer(Fields fields) {
        var email = fields.required("email", Shape.text(EmailAddress::new));
        var first = fields.required("first_name", Shape.text(PersonName::usable));
        var last = fields.required("last_name", Shape.text(PersonName::usable));
        var locale = fields.required("locale", Shape.text(PreferredLocale::new));
        var role = fields.required("role", Shape.oneOf(Role.class));
        var billing = fields.optional("billing", Shape.TRUTH);
        var contact = fields.optional("contact", Shape.object(ContactWish::of));
        var strict = fields.optional("strict", Shape.TRUTH);
        readIds(fields);
        return () -> new Offer(
                email.value(),
                new PersonName(first.value(), last.value()),
                locale.value(),
                new Terms(role.value(), billing.or(false), contact(contact.orNull(), ContactPreferences.NONE)),
                strict.or(true));
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
        readIds(fields);
        return () -> present -> new Offer(
                present.email(),
                new PersonName(
                        first.or(present.name().first()), last.or(present.name().last())),
                locale.or(present.locale()),
                new Terms(
                        role.or(present.terms().role()),
                        billing.or(present.terms().billing()),
                        contact(contact.orNull(), present.terms().contact())),
                strict.or(present.strict()));
    }

    /** There is neither product nor team yet, so that every id is that of an unknown one. */
    private static void readIds(Fields fields) {
        fields.optional("product_ids", Shape.listOf(unknown(Flaw.UNKNOWN_PRODUCT), MOST_IDS));
        fields.optional("team_ids", Shape.listOf(unknown(Flaw.UNKNOWN_TEAM), MOST_IDS));
    }

    private static Shape<Object> unknown(Flaw flaw) {
        return part -> {
            throw new Flawed(flaw, Map.of("id", Shape.ID.read(part).toString()));
        };
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
