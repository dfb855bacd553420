package io.seneschal.domain.organisation;

/** Which administrative mail a member receives: about bills, about products. */
public record ContactPreferences(boolean billing, boolean product) {

    public static final ContactPreferences ALL = new ContactPreferences(true, true);
    public static final ContactPreferences NONE = new ContactPreferences(false, false);
}
