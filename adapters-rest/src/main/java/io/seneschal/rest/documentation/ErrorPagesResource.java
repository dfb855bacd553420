package io.seneschal.rest.documentation;

import io.seneschal.application.shared.Sentences;
import io.seneschal.rest.shared.HtmlPage;
import io.seneschal.rest.shared.Rejection;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /errors/{code}}: what a problem means, in the reader's language. It is where the type of each problem points. */
public final class ErrorPagesResource {

    private final Sentences sentences;

    public ErrorPagesResource(Sentences sentences) {
        this.sentences = sentences;
    }

    public List<Route> routes() {
        return List.of(Route.get("/errors/{code}", this::explain).besideTheApi());
    }

    private Response explain(Request request) {
        var code = request.path("code");
        if (!sentences.knows(code)) {
            throw Rejection.of(Reason.UNKNOWN_PAGE);
        }
        var language = request.language();
        return new HtmlPage(language, sentences.title(code, language))
                .paragraph(sentences.detail(code, ANY_CASE, language))
                .code(code)
                .response()
                .with("Vary", "Accept-Language");
    }

    /** The facts of no case in particular: each is an ellipsis. */
    private static final Map<String, Object> ANY_CASE = new AbstractMap<>() {

        @Override
        public Object get(Object fact) {
            return "…";
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return Set.of();
        }
    };
}
