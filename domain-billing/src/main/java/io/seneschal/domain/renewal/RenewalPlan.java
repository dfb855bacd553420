package io.seneschal.domain.renewal;

import static io.seneschal.domain.billing.BillingAccount.LONGEST_LEAD;
import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;

/**
 * The days on which something happens to a product, counted from its due date: a setting of the provider (REN-8, REN-11).
 *
 * @param leads how many days before the due date each payment attempt is made, the first one first; at least one, each less
 *     than the one before it, 0 to 62
 * @param minimumLead with how many days left at least an automatic renewal may be switched on (REN-3); 0 to 62
 * @param blockAfter how many days after the due date what is unpaid is blocked; 1 to 366
 * @param terminateAfter how many days after the due date it is terminated; more than {@code blockAfter}, 732 at most
 */
public record RenewalPlan(List<Integer> leads, int minimumLead, int blockAfter, int terminateAfter) {

    public static final int LONGEST_PATIENCE = 366;

    /** Attempts at D−14, D−7, D−3, D−1 and D; blocked at D+10, terminated at D+40. */
    public static final RenewalPlan USUAL = new RenewalPlan(List.of(14, 7, 3, 1, 0), 14, 10, 40);

    /** @throws IllegalArgumentException if it can't be carried out */
    public RenewalPlan {
        leads = List.copyOf(leads);
        requireFalling(leads);
        if (minimumLead < 0 || minimumLead > LONGEST_LEAD) {
            throw new IllegalArgumentException("The minimum lead is 0 to 62 days, not " + minimumLead);
        }
        if (blockAfter < 1 || blockAfter > LONGEST_PATIENCE) {
            throw new IllegalArgumentException("Products are blocked after 1 to 366 days, not " + blockAfter);
        }
        if (terminateAfter <= blockAfter || terminateAfter > 2 * LONGEST_PATIENCE) {
            throw new IllegalArgumentException(
                    "Products are terminated after they are blocked, and 732 days at most, not after "
                            + terminateAfter);
        }
    }

    /** On which day an attempt is planned. */
    public LocalDate attemptOn(int number, LocalDate due) {
        return due.minusDays(leads.get(number - 1));
    }

    public LocalDate firstAttemptOn(LocalDate due) {
        return attemptOn(1, due);
    }

    /** How many attempts there are for each due date. */
    public int attempts() {
        return leads.size();
    }

    /** The latest attempt planned for this day or before; 0 if none was yet. */
    public int latestAttempt(LocalDate due, LocalDate today) {
        var left = DAYS.between(today, due);
        var number = 0;
        while (number < leads.size() && leads.get(number) >= left) {
            number++;
        }
        return number;
    }

    /** How long what is blocked is kept at least before it is terminated. */
    public int daysFromBlockToEnd() {
        return terminateAfter - blockAfter;
    }

    private static void requireFalling(List<Integer> leads) {
        var previous = LONGEST_LEAD + 1;
        for (var lead : leads) {
            if (lead < 0 || lead >= previous) {
                throw new IllegalArgumentException("Leads fall from 62 days at most to 0 at least: " + leads);
            }
            previous = lead;
        }
        if (leads.isEmpty()) {
            throw new IllegalArgumentException("A plan has one attempt at least");
        }
    }
}
