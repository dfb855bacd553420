package io.seneschal.domain.organisation;

import static io.seneschal.domain.organisation.Permission.Cell.NO;
import static io.seneschal.domain.organisation.Permission.Cell.WHEN_GRANTED;
import static io.seneschal.domain.organisation.Permission.Cell.WITH_BILLING_RIGHT;
import static io.seneschal.domain.organisation.Permission.Cell.YES;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may do what: the table of AUT, and the only place where it is written. What no member may do is the operators'.
 */
public enum Permission {
    // action, and: legal responsible, administrator, collaborator, external
    SEE_ORGANISATION("organisation.see", YES, YES, YES, YES),
    CHANGE_ORGANISATION("organisation.change", YES, NO, NO, NO),
    DELETE_ORGANISATION("organisation.delete", YES, NO, NO, NO),
    CHANGE_LEGAL_RESPONSIBLES("legal-responsibles.change", YES, NO, NO, NO),
    SEE_MEMBERS("members.see", YES, YES, NO, NO),
    INVITE_MEMBERS("members.invite", YES, YES, NO, NO),
    CHANGE_MEMBERS("members.change", YES, YES, NO, NO),
    REMOVE_MEMBERS("members.remove", YES, YES, NO, NO),
    CHANGE_CONTACT_PREFERENCES("contact-preferences.change", YES, YES, NO, NO),
    CHANGE_OWN_CONTACT_PREFERENCES("contact-preferences.change-own", YES, YES, YES, YES),
    MANAGE_TEAMS("teams.manage", YES, YES, NO, NO),
    GRANT_ACCESSES("accesses.grant", YES, YES, NO, NO),
    USE_PRODUCTS("products.use", YES, YES, WHEN_GRANTED, WHEN_GRANTED),
    RENAME_PRODUCTS("products.rename", YES, YES, NO, NO),
    MANAGE_PRODUCTS("products.manage", NO, NO, NO, NO),
    TERMINATE_PRODUCTS("products.terminate", YES, YES, NO, NO),
    MANAGE_BILLING("billing.manage", YES, YES, WITH_BILLING_RIGHT, NO),
    MANAGE_MAILBOXES("mailboxes.manage", YES, YES, NO, NO),
    MANAGE_DEVICES("devices.manage", YES, YES, NO, NO),
    MANAGE_OWN_DEVICES("devices.manage-own", YES, YES, WHEN_GRANTED, WHEN_GRANTED),
    GIVE_SUPPORT_ACCESS("support.give-access", YES, YES, YES, YES),
    AUTHORISE_PARTNERS("partners.authorise", YES, NO, NO, NO),
    READ_AUDIT_TRAIL("audit.read", YES, YES, NO, NO);

    /** What stands in one cell of the table. */
    public enum Cell {
        YES,
        NO,
        /** Yes for a member who has the billing right. */
        WITH_BILLING_RIGHT,
        /** Depends on what was granted on the one thing asked about. */
        WHEN_GRANTED
    }

    private final String action;
    private final Cell legalResponsible;
    private final Cell administrator;
    private final Cell collaborator;
    private final Cell external;

    Permission(String action, Cell legalResponsible, Cell administrator, Cell collaborator, Cell external) {
        this.action = action;
        this.legalResponsible = legalResponsible;
        this.administrator = administrator;
        this.collaborator = collaborator;
        this.external = external;
    }

    /** The action's stable name, as capabilities and refusals tell it. */
    public String action() {
        return action;
    }

    public Cell cell(Role role) {
        return switch (role) {
            case LEGAL_RESPONSIBLE -> legalResponsible;
            case ADMINISTRATOR -> administrator;
            case COLLABORATOR -> collaborator;
            case EXTERNAL -> external;
        };
    }

    /** The roles that may do it without any condition, the lowest first: whom to ask. */
    public List<Role> rolesThatMay() {
        return Stream.of(Role.values())
                .filter(role -> cell(role) == YES)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
