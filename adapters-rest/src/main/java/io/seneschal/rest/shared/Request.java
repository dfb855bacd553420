package io.seneschal.rest.shared;

import io.seneschal.application.shared.FileContent;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** A request as resources see it: who asks, for what, with what. */
public final class Request implements Said {

    /** Stands in a path for the user who asks. */
    private static final String ME = "me";

    private final Incoming incoming;
    private final Origin origin;
    private final Caller caller;
    private final String template;
    private final Map<String, String> variables;
    private final Map<String, String> parameters;

    /**
     * @param template of the path
     * @param variables what stands in the path for its names
     * @param parameters of the query
     */
    public Request(
            Incoming incoming,
            Origin origin,
            Caller caller,
            String template,
            Map<String, String> variables,
            Map<String, String> parameters) {
        this.incoming = incoming;
        this.origin = origin;
        this.caller = caller;
        this.template = template;
        this.variables = variables;
        this.parameters = parameters;
    }

    public Caller caller() {
        return caller;
    }

    public Actor actor() {
        return caller.actor();
    }

    public Origin origin() {
        return origin;
    }

    /** The mail server that asks; where others can't come in. */
    public Actor.MailServer mailServer() {
        if (actor() instanceof Actor.MailServer server) {
            return server;
        }
        throw new IllegalStateException("This route lets in more than mail servers");
    }

    /** The support agent who asks; where others can't come in. */
    public Actor.Agent agent() {
        if (actor() instanceof Actor.Agent agent) {
            return agent;
        }
        throw new IllegalStateException("This route lets in more than support agents");
    }

    /** The organisation in the path. */
    public OrganisationId organisation() {
        return new OrganisationId(id(Routes.ORGANISATION));
    }

    /** The user in the path, who may be {@code me}. */
    public UserId user() {
        return path("user_id").equals(ME) ? actor().requirePerson().id() : new UserId(id("user_id"));
    }

    /** An id in the path. What is none there is the id that nobody has, so that it is unknown and nothing else. */
    public UUID id(String name) {
        return Identifier.orNobodys(path(name));
    }

    /** A variable segment of the path. */
    public String path(String name) {
        var value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("The template of this route has no " + name);
        }
        return value;
    }

    /** The pages of the list that is asked for: everybody has lists of their own. */
    public Paging paging() {
        return Paging.ofList(template, new TreeMap<>(variables), actor());
    }

    /** What {@code If-Match} demands. */
    public Precondition precondition() {
        return Precondition.of(incoming.list("If-Match"));
    }

    @Override
    public Optional<String> header(String name) {
        return incoming.header(name);
    }

    /**
     * Like {@link #body}, and then what the use case makes of it. A refusal that is about one field is told with that field.
     *
     * @param fieldsByCode the codes with which the use case refuses a field, and a pointer to it
     */
    public <T, R> R body(
            Function<Fields, Supplier<T>> content, Map<String, String> fieldsByCode, Function<T, R> useCase) {
        return judged(body(content), fieldsByCode, useCase);
    }

    private static <T, R> R judged(T read, Map<String, String> fieldsByCode, Function<T, R> useCase) {
        try {
            return useCase.apply(read);
        } catch (Refusal refusal) {
            var field = fieldsByCode.get(refusal.code());
            if (field == null) {
                throw refusal;
            }
            throw Rejection.invalid(List.of(new FieldProblem(field, refusal.code(), refusal.because())));
        }
    }

    @Override
    public byte[] bytes() {
        return incoming.bytes();
    }

    /** The body as a file, where one is taken. */
    public FileContent file() {
        var file = incoming.file();
        return file == null ? Spool.NOTHING : file;
    }

    /** The parameters of the query, read like fields. */
    public <T> T query(Function<Fields, Supplier<T>> content) {
        return Json.read(parameters, Shape.object(content));
    }

    /** Like {@link #query}, and then what the use case makes of them, as with a body. */
    public <T, R> R query(
            Function<Fields, Supplier<T>> content, Map<String, String> fieldsByCode, Function<T, R> useCase) {
        return judged(query(content), fieldsByCode, useCase);
    }

    public Language language() {
        return Accepting.language(incoming.list("Accept-Language"));
    }

    public boolean wishesPage() {
        return Accepting.htmlRatherThanJson(incoming.list("Accept"));
    }
}
