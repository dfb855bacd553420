package io.seneschal.application.billing;

import io.seneschal.domain.billing.PaperSeries;
import io.seneschal.domain.shared.OrganisationId;
import java.util.Map;

/**
 * The numbers of invoices and credit notes, without gaps (PAY-9). Whoever takes some holds their series until the
 * transaction ends: if it is undone, the same numbers are taken by the next one.
 */
public interface PaperNumbers {

    /**
     * Takes the next numbers of several series at once.
     *
     * @param counts how many of each, from 1
     * @return the first number of each; the others follow it
     */
    Map<Series, Integer> take(Map<Series, Integer> counts);

    /** What is numbered from 1 without gaps. */
    record Series(OrganisationId organisation, PaperSeries papers, int year) {}
}
