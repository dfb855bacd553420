package io.seneschal.rest.documentation;

import io.seneschal.application.shared.Sentences;
import io.seneschal.rest.shared.Published;
import io.seneschal.rest.shared.Rejection;
import io.seneschal.rest.shared.Rejection.Reason;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /errors/{code}}: what a problem means, in the reader's language. It is where the type of each problem points. */
public final class ErrorPagesResource {

    private final Sentences sentences;
    private final Published published;
    private final Explanations explanations = new Explanations();

    public ErrorPagesResource(Sentences sentences, Published published) {
        this.sentences = sentences;
        this.published = published;
    }

    public List<Route> routes() {
        return List.of(Route.get("/errors/{code}", this::explain).besideTheApi());
    }

    private Response explain(Request request) {
        var code = request.path("code");
        var explanation = explanations.of(code).orElseThrow(() -> Rejection.of(Reason.UNKNOWN_PAGE));
        var language = request.language();
        return published
                .page(language, sentences.title(code, language))
                .paragraph(sentences.detail(code, namesOf(explanation.facts()), language))
                .heading(sentences.title("page.error-code", language))
                .codes(List.of(code))
                .heading(sentences.title("page.error-status", language))
                .codes(List.of(explanation.status()))
                .heading(sentences.title("page.error-facts", language))
                .codes(explanation.facts())
                .heading(sentences.title("page.error-remedies", language))
                .list(explanation.remedies().stream()
                        .map(remedy -> sentences.remedy(remedy, language))
                        .toList())
                .response()
                .with("Vary", "Accept-Language");
    }

    /** In no case in particular, each fact's name stands where the fact would. */
    private static Map<String, Object> namesOf(List<String> facts) {
        return facts.stream().collect(Collectors.toMap(Function.identity(), fact -> "‹" + fact + "›"));
    }
}
