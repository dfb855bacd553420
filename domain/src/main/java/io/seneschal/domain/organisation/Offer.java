package io.seneschal.domain.organisation;

import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;

/**
 * What an invitation offers, and to whom.
 *
 * @param name what the inviter calls the invited person; they name themselves when they sign up
 * @param strict whether only a user whose login is the invited address may accept; otherwise whoever has the link (INV-4)
 */
public record Offer(EmailAddress email, PersonName name, PreferredLocale locale, Terms terms, boolean strict) {}
