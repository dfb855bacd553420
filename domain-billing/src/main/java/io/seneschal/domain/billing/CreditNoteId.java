package io.seneschal.domain.billing;

import java.util.UUID;

/** Which credit note. */
public record CreditNoteId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
