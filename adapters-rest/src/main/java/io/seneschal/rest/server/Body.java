package io.seneschal.rest.server;

import org.jspecify.annotations.Nullable;

/**
 * What came as the body of a request.
 *
 * @param bytes {@code null} if it was too large
 * @param consumed whether the connection stands at the end of the request
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares bodies
record Body(byte @Nullable [] bytes, boolean consumed) {

    static final Body NONE = new Body(new byte[0], true);
    static final Body TOO_LARGE = new Body(null, false);
}
