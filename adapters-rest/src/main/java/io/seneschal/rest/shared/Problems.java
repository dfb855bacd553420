package io.seneschal.rest.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seneschal.application.shared.Sentences;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one place where a "no" gets its status and its sentences, after RFC 9457. */
public final class Problems {

    private final Sentences sentences;
    private final Published published;

    public Problems(Sentences sentences, Published published) {
        this.sentences = sentences;
        this.published = published;
    }

    /** A problem as it is shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProblemView(
            String type,
            String title,
            int status,
            String code,
            String detail,
            Map<String, Object> because,
            List<String> remedies,
            @Nullable List<FieldView> errors,
            @Nullable String requestId) {}

    /** What is wrong with one field. */
    public record FieldView(String field, String code, String detail) {}

    /**
     * A problem that stands alone as an answer.
     *
     * @param asPage whether it is for somebody in front of a browser
     */
    public Response answer(Refusal refusal, Language language, String requestId, boolean asPage) {
        var response = answer(view(refusal, language, requestId), language, asPage);
        var wait = refusal.because().get("retry_after_seconds");
        return wait == null ? response : response.with("Retry-After", wait.toString());
    }

    public Response answer(Rejection rejection, Language language, String requestId, boolean asPage) {
        var reason = rejection.reason();
        var facts = Plain.shortened(rejection.because());
        var errors =
                rejection.errors().stream().map(error -> view(error, language)).toList();
        var view = view(
                reason.status(),
                reason.code(),
                facts,
                List.of(reason.remedy()),
                errors.isEmpty() ? null : errors,
                language,
                requestId);
        var response = answer(view, language, asPage);
        for (var header : rejection.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private Response answer(ProblemView view, Language language, boolean asPage) {
        return asPage ? page(view, language) : Response.of(view.status(), Response.PROBLEM, Json.write(view));
    }

    private Response page(ProblemView view, Language language) {
        return published
                .page(language, view.title())
                .paragraph(facts -> sentences.detail(view.code(), facts, language), view.because())
                .heading(sentences.title("page.error-remedies", language))
                .list(view.remedies().stream()
                        .map(remedy -> sentences.remedy(remedy, language))
                        .toList())
                .response(view.status())
                .with("Cache-Control", "no-store");
    }

    /** A problem of one of several things asked for. */
    public ProblemView part(Refusal refusal, Language language) {
        return view(refusal, language, null);
    }

    private ProblemView view(Refusal refusal, Language language, @Nullable String requestId) {
        return view(
                statusOf(refusal.kind()),
                refusal.code(),
                Plain.shortened(refusal.because()),
                refusal.remedies(),
                null,
                language,
                requestId);
    }

    private ProblemView view(
            int status,
            String code,
            Map<String, Object> facts,
            List<String> remedies,
            @Nullable List<FieldView> errors,
            Language language,
            @Nullable String requestId) {
        return new ProblemView(
                "/errors/" + code,
                sentences.title(code, language),
                status,
                code,
                sentences.detail(code, facts, language),
                facts,
                remedies,
                errors,
                requestId);
    }

    private FieldView view(FieldProblem problem, Language language) {
        return new FieldView(
                problem.field(),
                problem.code(),
                sentences.detail(problem.code(), Plain.shortened(problem.because()), language));
    }

    private static int statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case EXPIRED -> 410;
            case STALE -> 412;
            case THROTTLED -> 429;
        };
    }
}
