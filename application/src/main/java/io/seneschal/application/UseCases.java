package io.seneschal.application;

import io.seneschal.application.account.ClosingAccounts;
import io.seneschal.application.account.SigningUp;
import io.seneschal.application.audit.AuditSealer;
import io.seneschal.application.audit.ExportingAuditTrail;
import io.seneschal.application.audit.ReadingAuditTrail;
import io.seneschal.application.audit.VerifyingAuditTrail;
import io.seneschal.application.organisation.AnsweringInvitations;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.organisation.ChangingMembers;
import io.seneschal.application.organisation.ChangingOrganisations;
import io.seneschal.application.organisation.Dependants;
import io.seneschal.application.organisation.FoundingOrganisations;
import io.seneschal.application.organisation.Holdings;
import io.seneschal.application.organisation.ImportingInvitations;
import io.seneschal.application.organisation.InvitingMembers;
import io.seneschal.application.organisation.OtherMembers;
import io.seneschal.application.organisation.ReadingMembers;
import io.seneschal.application.organisation.ReadingOrganisations;
import io.seneschal.application.organisation.RemovingMembers;
import io.seneschal.application.organisation.Roster;
import io.seneschal.application.security.Authenticating;
import io.seneschal.application.security.MakingTokens;
import io.seneschal.application.user.ChangingProfiles;
import io.seneschal.application.user.ReadingUsers;
import jakarta.inject.Inject;
import java.util.Set;

/** Everything that can be done: what doors such as REST and the command line open. */
public record UseCases(
        SigningUp signingUp,
        ClosingAccounts closingAccounts,
        ReadingUsers readingUsers,
        ChangingProfiles changingProfiles,
        Authenticating authenticating,
        MakingTokens makingTokens,
        FoundingOrganisations foundingOrganisations,
        ReadingOrganisations readingOrganisations,
        ChangingOrganisations changingOrganisations,
        ReadingMembers readingMembers,
        ChangingMembers changingMembers,
        RemovingMembers removingMembers,
        InvitingMembers invitingMembers,
        ImportingInvitations importingInvitations,
        AnsweringInvitations answeringInvitations,
        ReadingAuditTrail readingAuditTrail,
        ExportingAuditTrail exportingAuditTrail,
        VerifyingAuditTrail verifyingAuditTrail) {

    @Inject
    public UseCases {}

    /** Assembles them by hand, as a container would from their {@code @Inject} constructors. */
    public static UseCases of(Stores stores, Instruments with) {
        return of(stores, with, Set.of());
    }

    /** @param dependants what else hangs on memberships, by kind (MEM-7) */
    public static UseCases of(Stores stores, Instruments with, Set<Dependants> dependants) {
        var transactions = stores.transactions();
        var users = stores.users();
        var userViews = stores.userViews();
        var organisations = stores.organisations();
        var organisationViews = stores.organisationViews();
        var memberships = stores.memberships();
        var memberViews = stores.memberViews();
        var invitations = stores.invitations();
        var tokens = stores.tokens();
        var ids = with.ids();
        var clock = with.clock();
        var secrets = with.secrets();

        var authorities = new Authorities(memberships, organisations);
        var roster = new Roster(memberships, dependants);
        var answering = new AnsweringInvitations(
                organisations, memberships, invitations, roster, users, secrets, transactions, clock);
        var inviting = new InvitingMembers(
                organisations,
                memberships,
                invitations,
                stores.invitationViews(),
                authorities,
                secrets,
                transactions,
                ids,
                clock);
        var entries = stores.trailEntries();
        var blocks = stores.auditBlocks();
        var sealer = new AuditSealer(entries, blocks, clock);
        var holdings = Set.<Holdings>of(new OtherMembers(organisationViews));

        return new UseCases(
                new SigningUp(
                        users,
                        userViews,
                        memberships,
                        organisationViews,
                        answering,
                        with.passwordHashing(),
                        with.commonPasswords(),
                        transactions,
                        ids,
                        clock),
                new ClosingAccounts(users, organisations, memberships, roster, transactions),
                new ReadingUsers(users, userViews),
                new ChangingProfiles(users, userViews, transactions),
                new Authenticating(tokens, users, secrets, with.passwordHashing(), clock),
                new MakingTokens(tokens, users, secrets, transactions, ids, clock),
                new FoundingOrganisations(memberships, transactions, ids, clock),
                new ReadingOrganisations(organisationViews, authorities),
                new ChangingOrganisations(
                        organisations, organisationViews, holdings, roster, authorities, transactions),
                new ReadingMembers(memberViews, roster, authorities),
                new ChangingMembers(organisations, memberships, roster, memberViews, authorities, transactions, clock),
                new RemovingMembers(organisations, memberships, roster, authorities, transactions),
                inviting,
                new ImportingInvitations(inviting, with.csv(), authorities),
                answering,
                new ReadingAuditTrail(stores.auditTrail(), authorities),
                new ExportingAuditTrail(entries, blocks, sealer, authorities, transactions),
                new VerifyingAuditTrail(entries, blocks, sealer));
    }
}
