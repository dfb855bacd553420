package io.seneschal.application;

import io.seneschal.application.access.AccessViews;
import io.seneschal.application.access.Accesses;
import io.seneschal.application.access.Holders;
import io.seneschal.application.access.Reaches;
import io.seneschal.application.audit.AuditBlocks;
import io.seneschal.application.audit.AuditTrail;
import io.seneschal.application.audit.TrailEntries;
import io.seneschal.application.billing.BillingAccounts;
import io.seneschal.application.billing.CreditNotes;
import io.seneschal.application.billing.Customers;
import io.seneschal.application.billing.Invoices;
import io.seneschal.application.billing.MatchedTransfers;
import io.seneschal.application.billing.OrderViews;
import io.seneschal.application.billing.Orders;
import io.seneschal.application.billing.PaperNumbers;
import io.seneschal.application.billing.PaymentMethods;
import io.seneschal.application.billing.PaymentViews;
import io.seneschal.application.billing.PaymentsMade;
import io.seneschal.application.billing.PrepaidAccounts;
import io.seneschal.application.billing.ProFormas;
import io.seneschal.application.blueprint.Surveys;
import io.seneschal.application.mailbox.Credentials;
import io.seneschal.application.mailbox.DeviceInvitations;
import io.seneschal.application.mailbox.DeviceViews;
import io.seneschal.application.mailbox.Devices;
import io.seneschal.application.mailbox.MailboxViews;
import io.seneschal.application.mailbox.Mailboxes;
import io.seneschal.application.mailbox.SessionCuts;
import io.seneschal.application.mailbox.SessionReviews;
import io.seneschal.application.notice.Notices;
import io.seneschal.application.organisation.InvitationViews;
import io.seneschal.application.organisation.Invitations;
import io.seneschal.application.organisation.MemberViews;
import io.seneschal.application.organisation.Memberships;
import io.seneschal.application.organisation.OrganisationViews;
import io.seneschal.application.organisation.Organisations;
import io.seneschal.application.product.ProductViews;
import io.seneschal.application.product.Products;
import io.seneschal.application.renewal.RenewalRounds;
import io.seneschal.application.renewal.RenewalViews;
import io.seneschal.application.renewal.Renewals;
import io.seneschal.application.security.Tokens;
import io.seneschal.application.shared.Answers;
import io.seneschal.application.shared.Foresight;
import io.seneschal.application.shared.RollingWindows;
import io.seneschal.application.shared.Transactions;
import io.seneschal.application.support.AccessRequests;
import io.seneschal.application.support.Attachments;
import io.seneschal.application.support.ContentFacts;
import io.seneschal.application.support.SharedMails;
import io.seneschal.application.support.SupportDigests;
import io.seneschal.application.support.SupportGrants;
import io.seneschal.application.support.SupportUses;
import io.seneschal.application.support.TicketMessages;
import io.seneschal.application.support.Tickets;
import io.seneschal.application.team.TeamViews;
import io.seneschal.application.team.Teams;
import io.seneschal.application.user.UserViews;
import io.seneschal.application.user.Users;

/** Everything that is kept, in one and the same store: in memory, in an embedded database or in a server's. */
public record Stores(
        Transactions transactions,
        Foresight foresight,
        Users users,
        UserViews userViews,
        Organisations organisations,
        OrganisationViews organisationViews,
        Memberships memberships,
        MemberViews memberViews,
        Invitations invitations,
        InvitationViews invitationViews,
        Products products,
        ProductViews productViews,
        Accesses accesses,
        AccessViews accessViews,
        Holders holders,
        Reaches reaches,
        Teams teams,
        TeamViews teamViews,
        Surveys surveys,
        Mailboxes mailboxes,
        MailboxViews mailboxViews,
        Devices devices,
        DeviceViews deviceViews,
        Credentials credentials,
        DeviceInvitations deviceInvitations,
        SessionCuts sessionCuts,
        SessionReviews sessionReviews,
        Tickets tickets,
        TicketMessages ticketMessages,
        Attachments attachments,
        AccessRequests accessRequests,
        SharedMails sharedMails,
        SupportGrants supportGrants,
        SupportUses supportUses,
        SupportDigests supportDigests,
        ContentFacts contentFacts,
        BillingAccounts billingAccounts,
        PaymentMethods paymentMethods,
        PaymentsMade paymentsMade,
        PaymentViews paymentViews,
        PrepaidAccounts prepaidAccounts,
        Orders orders,
        OrderViews orderViews,
        Customers customers,
        PaperNumbers paperNumbers,
        Invoices invoices,
        CreditNotes creditNotes,
        ProFormas proFormas,
        MatchedTransfers matchedTransfers,
        Renewals renewals,
        RenewalRounds renewalRounds,
        RenewalViews renewalViews,
        Tokens tokens,
        AuditTrail auditTrail,
        TrailEntries trailEntries,
        AuditBlocks auditBlocks,
        Notices notices,
        Answers answers,
        RollingWindows rollingWindows) {

    /** The same stores, reached through these two. */
    public Stores through(Transactions otherTransactions, SessionCuts otherCuts) {
        return new Stores(
                otherTransactions,
                foresight,
                users,
                userViews,
                organisations,
                organisationViews,
                memberships,
                memberViews,
                invitations,
                invitationViews,
                products,
                productViews,
                accesses,
                accessViews,
                holders,
                reaches,
                teams,
                teamViews,
                surveys,
                mailboxes,
                mailboxViews,
                devices,
                deviceViews,
                credentials,
                deviceInvitations,
                otherCuts,
                sessionReviews,
                tickets,
                ticketMessages,
                attachments,
                accessRequests,
                sharedMails,
                supportGrants,
                supportUses,
                supportDigests,
                contentFacts,
                billingAccounts,
                paymentMethods,
                paymentsMade,
                paymentViews,
                prepaidAccounts,
                orders,
                orderViews,
                customers,
                paperNumbers,
                invoices,
                creditNotes,
                proFormas,
                matchedTransfers,
                renewals,
                renewalRounds,
                renewalViews,
                tokens,
                auditTrail,
                trailEntries,
                auditBlocks,
                notices,
                answers,
                rollingWindows);
    }
}
