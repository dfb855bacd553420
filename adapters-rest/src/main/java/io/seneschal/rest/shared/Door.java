package io.seneschal.rest.shared;

import io.seneschal.rest.shared.Rejection.Reason;

/** Where a server hands in requests, and is given answers. It never throws. */
public interface Door {

    Response answer(Incoming request);

    /** Whether a request may come with a file, which is put aside instead of held. */
    boolean takesFile(String method, String path);

    /** The answer to a request that the server itself can't let through. */
    Response refuse(Incoming request, Reason reason);
}
