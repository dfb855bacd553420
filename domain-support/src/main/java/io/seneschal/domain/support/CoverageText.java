package io.seneschal.domain.support;

import java.util.List;

/**
 * What support helps with and what not, in one language (SUP-12): each a line to be shown.
 *
 * @param helpsWith such as mail that does not arrive
 * @param leavesToOthers such as the development of sites
 */
public record CoverageText(List<String> helpsWith, List<String> leavesToOthers) {

    public CoverageText {
        helpsWith = List.copyOf(helpsWith);
        leavesToOthers = List.copyOf(leavesToOthers);
    }
}
