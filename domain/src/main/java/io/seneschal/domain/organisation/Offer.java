package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import java.util.HashSet;
import java.util.Set;

/**
 * What an invitation offers, and to whom (MEM-2).
 *
 * @param name what the inviter calls the invited person; they name themselves when they sign up
 * @param products which of the organisation's products they get an access to, with the usual rights
 * @param teams which of its teams they join
 * @param strict whether only a user whose login is the invited address may accept; otherwise whoever has the link (INV-4)
 */
public record Offer(
        EmailAddress email,
        PersonName name,
        PreferredLocale locale,
        Terms terms,
        Set<ProductId> products,
        Set<TeamId> teams,
        boolean strict) {

    public Offer {
        products = Set.copyOf(products);
        teams = Set.copyOf(teams);
    }

    /** The offer of a membership and nothing else. */
    public Offer(EmailAddress email, PersonName name, PreferredLocale locale, Terms terms, boolean strict) {
        this(email, name, locale, terms, Set.of(), Set.of(), strict);
    }

    /** The same, and this team with it (TEAM-5). */
    public Offer alsoInto(TeamId team) {
        var more = new HashSet<>(teams);
        more.add(team);
        return new Offer(email, name, locale, terms, products, more, strict);
    }

    /** The same, and an access to this product with it (MEM-2). */
    public Offer alsoTo(ProductId product) {
        var more = new HashSet<>(products);
        more.add(product);
        return new Offer(email, name, locale, terms, more, teams, strict);
    }
}
