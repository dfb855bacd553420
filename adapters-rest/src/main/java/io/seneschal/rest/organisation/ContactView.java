package io.seneschal.rest.organisation;

import io.seneschal.domain.organisation.ContactPreferences;

/** Which administrative mail somebody gets. */
public record ContactView(boolean billing, boolean product) {

    public static ContactView of(ContactPreferences preferences) {
        return new ContactView(preferences.billing(), preferences.product());
    }
}
