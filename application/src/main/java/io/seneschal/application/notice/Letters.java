package io.seneschal.application.notice;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.organisation.Organisations;
import io.seneschal.application.product.Products;
import io.seneschal.application.shared.Phrases;
import io.seneschal.application.shared.Sentences;
import io.seneschal.application.user.Users;
import io.seneschal.domain.organisation.OrganisationRefusal.UnknownOrganisation;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import io.seneschal.domain.user.UserRefusal.UnknownUser;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Writes notices out as messages in their recipient's language (NOT-2).
 *
 * <p>The bundle {@code letters} has for each type of event a {@code .subject} and a {@code .text}, in which a
 * {@code {fact}} stands for a fact of the event, for the {@code {recipient}}, for the {@code {organisation}}, for the
 * {@code {person}} or the {@code {product}} it happened to, for the {@code {reason}} of a refusal, or for the instant
 * {@code {at}} which it happened.
 */
public final class Letters {

    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Facts that are roles, which each language has its own words for. */
    private static final Set<String> ROLES = Set.of("from", "to");

    private final Users users;
    private final Organisations organisations;
    private final Products products;
    private final Phrases phrases = new Phrases("letters");
    private final Sentences sentences = new Sentences();

    @Inject
    public Letters(Users users, Organisations organisations, Products products) {
        this.users = users;
        this.organisations = organisations;
        this.products = products;
    }

    /** Nothing if there is nobody to write to any more, or no organisation to write about. */
    public Optional<Message> write(Notice notice) {
        try {
            var recipient = users.get(notice.recipient());
            return Optional.of(message(notice, recipient, recipient.locale().language()));
        } catch (UnknownUser | UnknownOrganisation gone) {
            return Optional.empty();
        }
    }

    private Message message(Notice notice, User recipient, Language language) {
        var event = notice.event();
        var facts = facts(event, language);
        facts.put("recipient", recipient.name().full());
        return new Message(
                event.id() + "." + recipient.id(),
                recipient.login(),
                recipient.name(),
                language,
                phrases.filled(event.type() + ".subject", facts, language),
                phrases.filled(event.type() + ".text", facts, language) + phrases.filled("signature", facts, language),
                event.at());
    }

    private Map<String, Object> facts(RecordedEvent event, Language language) {
        var facts = new HashMap<>(event.data());
        facts.replaceAll((name, fact) -> ROLES.contains(name) ? phrases.text("role." + fact, language) : fact);
        facts.put("at", TO_THE_MINUTE.format(event.at()));
        var organisation = event.organisation();
        if (organisation != null) {
            facts.put("organisation", name(organisation));
            if (event.data().get("product") instanceof String product) {
                facts.put("product", name(organisation, new ProductId(UUID.fromString(product))));
            }
        }
        if (event.data().get("code") instanceof String code) {
            facts.put("reason", sentences.title(code, language));
        }
        if (event.data().get("user") instanceof String person) {
            facts.put("person", name(new UserId(UUID.fromString(person))));
        }
        return facts;
    }

    private String name(OrganisationId organisation) {
        return organisations.get(organisation).details().name().text();
    }

    /** It goes with its organisation only. */
    private String name(OrganisationId organisation, ProductId product) {
        return products.get(organisation, product).name().text();
    }

    /** Somebody may have closed their account since it happened to them. */
    private String name(UserId person) {
        try {
            return users.get(person).name().full();
        } catch (UnknownUser gone) {
            return person.toString();
        }
    }
}
