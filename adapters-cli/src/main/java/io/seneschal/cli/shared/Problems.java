package io.seneschal.cli.shared;

import io.seneschal.application.shared.Sentences;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refusals as they are read at a console: a sentence in the operator's language, the code, and what would help. */
public final class Problems {

    private final Console console;
    private final Language language;
    private final Sentences sentences = new Sentences();

    public Problems(Console console) {
        this.console = console;
        this.language = console.language();
    }

    /** Says it on stderr. */
    public void say(Refusal refusal) {
        console.err().println(sentences.detail(refusal, language) + " [" + refusal.code() + "]");
        refusal.remedies().forEach(remedy -> console.err().println("  - " + sentences.remedy(remedy, language)));
    }

    /** The same for a program, as a part of a result. */
    Map<String, @Nullable Object> fields(Refusal refusal) {
        return Fields.of(
                "code", refusal.code(),
                "title", sentences.title(refusal.code(), language),
                "detail", sentences.detail(refusal, language),
                "because", refusal.because(),
                "remedies", refusal.remedies());
    }
}
