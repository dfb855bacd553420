package io.seneschal.application.support;

import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Language;
import io.seneschal.domain.support.CoverageText;
import jakarta.inject.Inject;

/** Reading what support helps with and what not, before asking it (SUP-12). Everybody may. */
public final class ReadingCoverage {

    private final SupportCoverage coverage;

    @Inject
    public ReadingCoverage(SupportCoverage coverage) {
        this.coverage = coverage;
    }

    public CoverageText get(Actor actor, Language language) {
        return coverage.in(language);
    }
}
