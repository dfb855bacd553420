package io.seneschal.application.shared;

import java.util.UUID;

/** Where new ids come from: UUIDs of version 7, each greater than those given out before by the same process. */
@FunctionalInterface
public interface Ids {

    UUID next();
}
