package io.seneschal.rest.server;

import io.seneschal.rest.shared.Spool;
import org.jspecify.annotations.Nullable;

/**
 * What came as the body of a request.
 *
 * @param bytes {@code null} if it was too large
 * @param file what was put aside of it; {@code null} if nothing was
 * @param consumed whether the connection stands at the end of the request
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares bodies
record Body(byte @Nullable [] bytes, @Nullable Spool file, boolean consumed) {

    static final Body NONE = new Body(new byte[0], null, true);
    static final Body TOO_LARGE = new Body(null, null, false);
}
