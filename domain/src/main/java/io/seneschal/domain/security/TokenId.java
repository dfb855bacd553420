package io.seneschal.domain.security;

import java.util.UUID;

/** Which API token. Not the token itself. */
public record TokenId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
