package io.seneschal.application.shared;

import io.seneschal.domain.shared.Language;
import io.seneschal.domain.shared.Refusal;
import java.util.Map;

/**
 * Refusals in the reader's language (NOT-2), made from their code and facts. Codes are the contract; sentences may be
 * bettered at any time.
 *
 * <p>The bundle {@code sentences} has for each code a {@code .title} and a {@code .detail}, in which {@code {fact}} stands
 * for a fact; and for each remedy a {@code remedy.…}.
 */
public final class Sentences {

    private final Phrases phrases = new Phrases("sentences");

    /** The sentences that ship with the product. */
    public Sentences() {}

    /** A few words: what kind of refusal it is. */
    public String title(String code, Language language) {
        return phrases.text(code + ".title", language);
    }

    /** A sentence with the facts of this case. */
    public String detail(String code, Map<String, Object> facts, Language language) {
        return phrases.filled(code + ".detail", facts, language);
    }

    public String detail(Refusal refusal, Language language) {
        return detail(refusal.code(), refusal.because(), language);
    }

    /** A sentence that says what would help. */
    public String remedy(String remedy, Language language) {
        return phrases.text("remedy." + remedy, language);
    }
}
