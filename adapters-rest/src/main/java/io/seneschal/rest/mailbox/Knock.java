package io.seneschal.rest.mailbox;

import io.seneschal.application.mailbox.VerifyingDevicePasswords;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Attempt;
import io.seneschal.application.mailbox.VerifyingDevicePasswords.Read;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.rest.shared.Rejection;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route.Handler;
import io.seneschal.rest.shared.Said;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Somebody at a mail server's door, read before it is known which server asks: so its token and what is behind the password
 * are looked up together.
 */
record Knock(Read read, BiFunction<Request, Read, Response> verify) implements Handler {

    /**
     * How it is read, and what is then done about it. What can't be understood is told once it is known who asks.
     *
     * @param verify with the attempt that was read
     */
    static Function<Said, Handler> read(
            Function<Said, Attempt> reading,
            VerifyingDevicePasswords verifying,
            BiFunction<Request, Read, Response> verify) {
        return said -> {
            try {
                return new Knock(verifying.read(new Actor.Visitor(), reading.apply(said)), verify);
            } catch (Rejection ununderstood) {
                return request -> {
                    throw ununderstood;
                };
            }
        };
    }

    @Override
    public List<SecretHash> hashesOfPassword() {
        return read.hashes();
    }

    @Override
    public Response answer(Request request) {
        return verify.apply(request, read);
    }
}
