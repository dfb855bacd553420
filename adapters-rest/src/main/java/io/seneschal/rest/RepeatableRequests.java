package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.security.Secrets;
import io.seneschal.application.shared.Answers;
import io.seneschal.application.shared.Answers.Answer;
import io.seneschal.application.shared.FileContent;
import io.seneschal.application.shared.Transactions;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.rest.shared.Incoming;
import io.seneschal.rest.shared.Rejection;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Route.Handler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code Idempotency-Key}: a request that is repeated with the same key is done once, and answered as the first time.
 *
 * <p>What it did and its answer are stored in one transaction, so that whoever asks again finds both or neither. Refusals
 * changed nothing and are not kept: the repeated request is judged anew.
 *
 * <p>Of the request a keyed hash is kept: the body may hold a password, which a plain hash would let be guessed.
 */
final class RepeatableRequests {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private final Answers answers;
    private final Transactions transactions;
    private final Secrets secrets;
    private final Clock clock;

    RepeatableRequests(Answers answers, Transactions transactions, Secrets secrets, Clock clock) {
        this.answers = answers;
        this.transactions = transactions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Does the work, or gives the answer of the first time.
     *
     * @throws Rejection if the key can't be one, was used for something else, or its answer held a secret
     */
    Response once(Route route, Handler handler, Request request, Incoming incoming) {
        var key = incoming.header("Idempotency-Key");
        if (key.isEmpty() || !route.method().equals("POST")) {
            return handler.answer(request).whole();
        }
        if (!KEY.matcher(key.get()).matches()) {
            throw Rejection.of(Reason.KEY_UNUSABLE);
        }
        var owner = owner(request);
        var digests = secrets.hashesOf(digest(request, incoming));
        return earlier(owner, key.get(), digests).orElseGet(() -> {
            var work = handler.prepare(request);
            var first = transactions.inOne(
                    request.actor(),
                    () -> earlier(owner, key.get(), digests)
                            .orElseGet(() -> kept(owner, key.get(), digests.getFirst(), work.get())));
            return first.rest() == null ? first : amended(owner, key.get(), digests.getFirst(), first, request);
        });
    }

    /** Whoever asks again meanwhile gets the beginning; from then on, what became of it. */
    private Response amended(String owner, String key, SecretHash digest, Response first, Request request) {
        var whole = first.whole();
        transactions.inOne(request.actor(), () -> {
            answers.amend(owner, key, answer(digest, whole));
            return whole;
        });
        return whole;
    }

    private Optional<Response> earlier(String owner, String key, List<SecretHash> digests) {
        return answers.find(owner, key, clock.instant()).map(answer -> again(answer, digests));
    }

    private static Response again(Answer answer, List<SecretHash> digests) {
        if (digests.stream().noneMatch(digest -> digest.text().equals(answer.request()))) {
            throw Rejection.of(Reason.KEY_REUSED);
        }
        if (answer.secret()) {
            throw Rejection.of(Reason.ALREADY_ANSWERED);
        }
        var response = answer.body() == null
                ? Response.done()
                : Response.of(answer.status(), Response.JSON, answer.body().getBytes(UTF_8));
        response = answer.location() == null ? response : response.with("Location", answer.location());
        return answer.etag() == null ? response : response.with("ETag", answer.etag());
    }

    private Response kept(String owner, String key, SecretHash digest, Response response) {
        answers.keep(owner, key, answer(digest, response));
        return response;
    }

    private Answer answer(SecretHash digest, Response response) {
        var body = response.body() == null || response.secret() ? null : new String(response.body(), UTF_8);
        return new Answer(
                digest.text(),
                response.status(),
                response.header("Location").orElse(null),
                response.header("ETag").orElse(null),
                body,
                response.secret(),
                clock.instant());
    }

    /** Keys of different callers never meet. */
    private static String owner(Request request) {
        return switch (request.actor()) {
            case Actor.Person(var user) -> "user:" + user;
            case Actor.Operator(var login) -> "operator:" + login;
            case Actor.MailServer(var name) -> "mail-server:" + name;
            case Actor.Agent agent -> "agent:" + agent.key();
            case Actor.Clock clock -> "clock";
            case Actor.Visitor visitor -> "address:" + request.origin().client().getHostAddress();
        };
    }

    /** The same request: the same path, whether with the version or without, the same query and the same body. */
    private static String digest(Request request, Incoming incoming) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(incoming.path()
                    .replaceFirst("^/" + Versions.NEWEST + "/", "/")
                    .getBytes(UTF_8));
            digest.update((byte) 0);
            digest.update(Optional.ofNullable(incoming.query()).orElse("").getBytes(UTF_8));
            digest.update((byte) 0);
            digest.update(request.bytes());
            addFile(request.file(), digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java knows SHA-256", absent);
        }
    }

    private static void addFile(FileContent file, MessageDigest digest) {
        try (var stream = new DigestInputStream(file.open(), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
