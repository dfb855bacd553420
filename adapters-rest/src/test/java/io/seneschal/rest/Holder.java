package io.seneschal.rest;

import java.util.Locale;

/** Who asks, in the order of the columns of the table of permissions. */
enum Holder {
    LEGAL_RESPONSIBLE,
    ADMINISTRATOR,
    COLLABORATOR,
    COLLABORATOR_WITH_BILLING_RIGHT,
    EXTERNAL;

    String role() {
        return this == COLLABORATOR_WITH_BILLING_RIGHT ? "collaborator" : name().toLowerCase(Locale.ROOT);
    }
}
