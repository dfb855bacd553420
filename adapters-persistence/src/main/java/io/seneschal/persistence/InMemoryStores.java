package io.seneschal.persistence;

import io.seneschal.application.Stores;
import io.seneschal.application.shared.Ids;
import io.seneschal.persistence.access.InMemoryAccessTables;
import io.seneschal.persistence.access.InMemoryAccessViews;
import io.seneschal.persistence.access.InMemoryAccesses;
import io.seneschal.persistence.access.InMemoryHeldAccesses;
import io.seneschal.persistence.access.InMemoryHolders;
import io.seneschal.persistence.access.InMemoryReaches;
import io.seneschal.persistence.audit.Envelopes;
import io.seneschal.persistence.audit.InMemoryAuditBlocks;
import io.seneschal.persistence.audit.InMemoryAuditTrail;
import io.seneschal.persistence.audit.InMemoryTrailEntries;
import io.seneschal.persistence.billing.InMemoryBillingAccounts;
import io.seneschal.persistence.billing.InMemoryBillingTables;
import io.seneschal.persistence.billing.InMemoryCreditNotes;
import io.seneschal.persistence.billing.InMemoryCustomers;
import io.seneschal.persistence.billing.InMemoryInvoices;
import io.seneschal.persistence.billing.InMemoryMatchedTransfers;
import io.seneschal.persistence.billing.InMemoryOrderTables;
import io.seneschal.persistence.billing.InMemoryOrderViews;
import io.seneschal.persistence.billing.InMemoryOrders;
import io.seneschal.persistence.billing.InMemoryPaperNumbers;
import io.seneschal.persistence.billing.InMemoryPaperTables;
import io.seneschal.persistence.billing.InMemoryPaymentMethods;
import io.seneschal.persistence.billing.InMemoryPaymentViews;
import io.seneschal.persistence.billing.InMemoryPaymentsMade;
import io.seneschal.persistence.billing.InMemoryPrepaidAccounts;
import io.seneschal.persistence.billing.InMemoryProFormas;
import io.seneschal.persistence.blueprint.InMemorySurveys;
import io.seneschal.persistence.mailbox.InMemoryCredentials;
import io.seneschal.persistence.mailbox.InMemoryDeviceInvitations;
import io.seneschal.persistence.mailbox.InMemoryDeviceViews;
import io.seneschal.persistence.mailbox.InMemoryDevices;
import io.seneschal.persistence.mailbox.InMemoryMailboxTables;
import io.seneschal.persistence.mailbox.InMemoryMailboxViews;
import io.seneschal.persistence.mailbox.InMemoryMailboxes;
import io.seneschal.persistence.mailbox.InMemorySessionCuts;
import io.seneschal.persistence.mailbox.InMemorySessionReviews;
import io.seneschal.persistence.notice.InMemoryNotices;
import io.seneschal.persistence.organisation.InMemoryInvitationViews;
import io.seneschal.persistence.organisation.InMemoryInvitations;
import io.seneschal.persistence.organisation.InMemoryMemberViews;
import io.seneschal.persistence.organisation.InMemoryMemberships;
import io.seneschal.persistence.organisation.InMemoryOrganisationTables;
import io.seneschal.persistence.organisation.InMemoryOrganisationViews;
import io.seneschal.persistence.organisation.InMemoryOrganisations;
import io.seneschal.persistence.product.InMemoryProductTables;
import io.seneschal.persistence.product.InMemoryProductViews;
import io.seneschal.persistence.product.InMemoryProducts;
import io.seneschal.persistence.renewal.InMemoryRenewables;
import io.seneschal.persistence.renewal.InMemoryRenewalRounds;
import io.seneschal.persistence.renewal.InMemoryRenewalTables;
import io.seneschal.persistence.renewal.InMemoryRenewalViews;
import io.seneschal.persistence.renewal.InMemoryRenewals;
import io.seneschal.persistence.security.InMemoryTokens;
import io.seneschal.persistence.shared.InMemoryAnswers;
import io.seneschal.persistence.shared.InMemoryForesight;
import io.seneschal.persistence.shared.InMemoryRollingWindows;
import io.seneschal.persistence.shared.InMemoryStore;
import io.seneschal.persistence.shared.InMemoryTransactions;
import io.seneschal.persistence.support.InMemoryAccessRequests;
import io.seneschal.persistence.support.InMemoryAttachments;
import io.seneschal.persistence.support.InMemoryContentFacts;
import io.seneschal.persistence.support.InMemorySharedMails;
import io.seneschal.persistence.support.InMemorySupportDigests;
import io.seneschal.persistence.support.InMemorySupportGrants;
import io.seneschal.persistence.support.InMemorySupportTables;
import io.seneschal.persistence.support.InMemorySupportUses;
import io.seneschal.persistence.support.InMemoryTicketMessages;
import io.seneschal.persistence.support.InMemoryTicketTables;
import io.seneschal.persistence.support.InMemoryTickets;
import io.seneschal.persistence.team.InMemoryTeamTables;
import io.seneschal.persistence.team.InMemoryTeamViews;
import io.seneschal.persistence.team.InMemoryTeams;
import io.seneschal.persistence.user.InMemoryUserTables;
import io.seneschal.persistence.user.InMemoryUserViews;
import io.seneschal.persistence.user.InMemoryUsers;
import java.time.Clock;
import java.util.List;

/** Stores that keep everything in memory, as long as somebody holds them: for embedding, trying out and tests. */
public final class InMemoryStores {

    private InMemoryStores() {}

    /** Empty stores of their own. */
    public static Stores create(Clock clock, Ids ids) {
        var store = new InMemoryStore();
        var users = new InMemoryUserTables(store);
        var organisations = new InMemoryOrganisationTables(store);
        var products = new InMemoryProductTables(store);
        var accesses = new InMemoryAccessTables(store);
        var teams = new InMemoryTeamTables(store);
        var held = new InMemoryHeldAccesses(accesses, teams);
        var mailboxes = new InMemoryMailboxTables(store);
        var tickets = new InMemoryTicketTables(store);
        var support = new InMemorySupportTables(store);
        var billing = new InMemoryBillingTables(store);
        var orderTables = new InMemoryOrderTables(store);
        var papers = new InMemoryPaperTables(store);
        var renewals = new InMemoryRenewalTables(store);
        var notices = new InMemoryNotices(store, organisations);
        var reviews = new InMemorySessionReviews(store, mailboxes, ids);
        var trail = new InMemoryAuditTrail(store, new Envelopes(clock, ids), List.of(notices, reviews, renewals));
        var tokens = new InMemoryTokens(store, trail);
        var payments = new InMemoryPaymentsMade(store, billing, trail);
        var billingAccounts = new InMemoryBillingAccounts(store, billing, organisations, trail);
        var paymentMethods = new InMemoryPaymentMethods(store, billing, organisations, trail);
        var productStore = new InMemoryProducts(store, products, organisations, trail);
        var renewables =
                new InMemoryRenewables(renewals, products, organisations, billingAccounts, paymentMethods, payments);
        return new Stores(
                new InMemoryTransactions(store),
                new InMemoryForesight(),
                new InMemoryUsers(
                        store,
                        users,
                        organisations::hasMember,
                        List.of(tokens::removeAllOf, tickets::removeAllOf, support::removeAllOf),
                        trail),
                new InMemoryUserViews(store, users),
                new InMemoryOrganisations(
                        store,
                        organisations,
                        List.of(
                                accesses::removeAllOf,
                                teams::removeAllOf,
                                mailboxes::removeAllOf,
                                renewals::removeAllOf,
                                billing::removeAllOf,
                                orderTables::removeAllOf,
                                products::removeAllOf),
                        trail),
                new InMemoryOrganisationViews(store, organisations),
                new InMemoryMemberships(store, organisations, users, trail),
                new InMemoryMemberViews(store, organisations, users, teams::teamsOf),
                new InMemoryInvitations(store, organisations, trail),
                new InMemoryInvitationViews(store, organisations),
                productStore,
                new InMemoryProductViews(store, products, organisations),
                new InMemoryAccesses(store, accesses, trail),
                new InMemoryAccessViews(store, accesses),
                new InMemoryHolders(store, organisations, teams),
                new InMemoryReaches(store, organisations, products, held, teams),
                new InMemoryTeams(store, teams, organisations, trail),
                new InMemoryTeamViews(store, teams, organisations, users, products, accesses),
                new InMemorySurveys(store, organisations, users, teams, products, accesses),
                new InMemoryMailboxes(store, mailboxes, products, trail),
                new InMemoryMailboxViews(store, mailboxes, products, held),
                new InMemoryDevices(store, mailboxes, organisations, trail),
                new InMemoryDeviceViews(store, mailboxes),
                new InMemoryCredentials(store, mailboxes, organisations, products, held),
                new InMemoryDeviceInvitations(store, mailboxes, organisations, trail),
                new InMemorySessionCuts(store, ids),
                reviews,
                new InMemoryTickets(store, tickets, users, trail),
                new InMemoryTicketMessages(store, tickets, trail),
                new InMemoryAttachments(store, tickets, trail),
                new InMemoryAccessRequests(store, tickets, trail),
                new InMemorySharedMails(store, tickets, trail),
                new InMemorySupportGrants(store, support, users, trail),
                new InMemorySupportUses(store, support, tickets, trail),
                new InMemorySupportDigests(store),
                new InMemoryContentFacts(store, organisations, products, mailboxes, held),
                billingAccounts,
                paymentMethods,
                payments,
                new InMemoryPaymentViews(store, billing, payments),
                new InMemoryPrepaidAccounts(store, billing, organisations, trail),
                new InMemoryOrders(store, orderTables, organisations, trail),
                new InMemoryOrderViews(store, orderTables),
                new InMemoryCustomers(store, organisations),
                new InMemoryPaperNumbers(store, papers),
                new InMemoryInvoices(store, papers, trail),
                new InMemoryCreditNotes(store, papers, trail),
                new InMemoryProFormas(store, papers, trail),
                new InMemoryMatchedTransfers(store, papers),
                new InMemoryRenewals(store, renewals, renewables, trail),
                new InMemoryRenewalRounds(store, renewals, renewables, productStore, trail),
                new InMemoryRenewalViews(store, renewables, organisations),
                tokens,
                trail,
                new InMemoryTrailEntries(trail),
                new InMemoryAuditBlocks(store),
                notices,
                new InMemoryAnswers(store),
                new InMemoryRollingWindows());
    }
}
