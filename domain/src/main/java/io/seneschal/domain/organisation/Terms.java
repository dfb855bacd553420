package io.seneschal.domain.organisation;

/**
 * On what terms somebody is a member, or is invited to become one (MEM-2).
 *
 * @param billing the billing right: see and pay invoices, manage renewals. Legal responsibles and administrators have
 *     these rights anyway, and an external never, whatever stands here
 */
public record Terms(Role role, boolean billing, ContactPreferences contact) {

    /** Of whoever founds an organisation. */
    public static final Terms OF_A_FOUNDER = new Terms(Role.LEGAL_RESPONSIBLE, true, ContactPreferences.ALL);
}
