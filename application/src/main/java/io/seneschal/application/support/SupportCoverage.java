package io.seneschal.application.support;

import io.seneschal.domain.shared.Language;
import io.seneschal.domain.support.CoverageText;

/** What the provider's support helps with, as the provider has written it down in every language. */
@FunctionalInterface
public interface SupportCoverage {

    CoverageText in(Language language);
}
