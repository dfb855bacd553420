package io.seneschal.rest.shared;

import io.seneschal.domain.security.Scope;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One thing that can be asked for: a method on a path.
 *
 * @param template the path without its version; {@code {names}} stand for any one segment, or for what stands in it before an ending that is spelled out
 * @param entrance who is let in
 * @param content what a body must be
 * @param parameters of the query; others are refused
 * @param answer what it answers, if all goes well
 * @param forPeople whether there is a page for people as well
 * @param versioned whether it is part of the API and its versions, or beside it
 * @param understanding what it makes of what a request says, before anybody is let in; most make nothing of it
 */
public record Route(
        String method,
        String template,
        Entrance entrance,
        Content content,
        Set<String> parameters,
        Answer answer,
        boolean forPeople,
        boolean versioned,
        Function<Said, Handler> understanding) {

    /** Who is let in. */
    public enum Entrance {
        /** Whoever has a token. */
        TOKEN,
        /** Whoever has a token, or logs in with login and password for this one request. */
        TOKEN_OR_LOGIN,
        /** Whoever has a token, and support agents with theirs. */
        TOKEN_OR_AGENT,
        /** Support agents, each with their token. */
        AGENT,
        /** Mail servers, each with its token. */
        MAIL_SERVER,
        /** Everybody; a token that is sent all the same must be good. */
        EVERYBODY,
        /** Everybody, but only so often from one place. */
        EVERYBODY_NOW_AND_THEN
    }

    /** What a body must be. */
    public enum Content {
        NOTHING,
        JSON,
        CSV,
        /** JSON is YAML as well. */
        YAML,
        /** Whatever it is: that is told from what is in it. */
        FILE
    }

    /** What comes back. */
    public enum Answer {
        JSON,
        LINES_OF_JSON,
        /** Something to keep or to open with another program, whatever was wished. */
        FILE,
        YAML
    }

    /** Parse, call the use case, show. */
    @FunctionalInterface
    public interface Handler {

        Response answer(Request request);

        /** Hashes of the password of a device that it will look up; most look up none. */
        default List<SecretHash> hashesOfPassword() {
            return List.of();
        }

        /** What belongs before a transaction is done at once; what comes back may run in one, more than once. */
        default Supplier<Response> prepare(Request request) {
            return () -> answer(request);
        }

        /** One with something slow to do before its transaction. */
        static Handler inTwoSteps(Function<Request, Supplier<Response>> steps) {
            return new Handler() {
                @Override
                public Response answer(Request request) {
                    return prepare(request).get();
                }

                @Override
                public Supplier<Response> prepare(Request request) {
                    return steps.apply(request);
                }
            };
        }
    }

    public Route {
        parameters = Set.copyOf(parameters);
    }

    public static Route get(String template, Handler handler) {
        return of("GET", template, Content.NOTHING, said -> handler);
    }

    /** With a JSON body. */
    public static Route post(String template, Handler handler) {
        return of("POST", template, Content.JSON, said -> handler);
    }

    /** With a JSON body. */
    public static Route patch(String template, Handler handler) {
        return of("PATCH", template, Content.JSON, said -> handler);
    }

    /** With a JSON body. */
    public static Route put(String template, Handler handler) {
        return of("PUT", template, Content.JSON, said -> handler);
    }

    public static Route delete(String template, Handler handler) {
        return of("DELETE", template, Content.NOTHING, said -> handler);
    }

    /**
     * One that reads what a request says before it is known who asks, to tell what it is going to look up. What can't be
     * understood it must not tell before {@link Handler#answer}.
     */
    public static Route of(String method, String template, Content content, Function<Said, Handler> understanding) {
        return new Route(method, template, Entrance.TOKEN, content, Set.of(), Answer.JSON, false, true, understanding);
    }

    public Route lets(Entrance whom) {
        return new Route(method, template, whom, content, parameters, answer, forPeople, versioned, understanding);
    }

    public Route takes(Content what) {
        return new Route(method, template, entrance, what, parameters, answer, forPeople, versioned, understanding);
    }

    public Route answers(Answer what) {
        return new Route(method, template, entrance, content, parameters, what, forPeople, versioned, understanding);
    }

    /** Names the parameters that its query may have. */
    public Route asking(String... names) {
        return new Route(
                method, template, entrance, content, Set.of(names), answer, forPeople, versioned, understanding);
    }

    /** One that also answers with a page when a browser asks. */
    public Route alsoForPeople() {
        return new Route(method, template, entrance, content, parameters, answer, true, versioned, understanding);
    }

    /** One that belongs to the server and not to a version of the API; nobody needs a token for it. */
    public Route besideTheApi() {
        return new Route(
                method, template, Entrance.EVERYBODY, content, parameters, answer, forPeople, false, understanding);
    }

    /** What the token of somebody must be good for. */
    public Scope scopeOf(Actor bearer) {
        return switch (entrance) {
            case MAIL_SERVER -> Scope.MAIL_SERVER;
            case AGENT -> Scope.AGENT;
            case TOKEN_OR_AGENT, EVERYBODY -> bearer instanceof Actor.Agent ? Scope.AGENT : usualScope();
            case TOKEN, TOKEN_OR_LOGIN, EVERYBODY_NOW_AND_THEN -> usualScope();
        };
    }

    private Scope usualScope() {
        return method.equals("GET") ? Scope.READ : Scope.WRITE;
    }

    List<String> segments() {
        return List.of(template.substring(1).split("/", -1));
    }
}
