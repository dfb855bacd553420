package io.seneschal.persistence;

import io.seneschal.application.Stores;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.RollingWindows;
import io.seneschal.persistence.access.JdbiAccessViews;
import io.seneschal.persistence.access.JdbiAccesses;
import io.seneschal.persistence.access.JdbiHolders;
import io.seneschal.persistence.access.JdbiReaches;
import io.seneschal.persistence.audit.Envelopes;
import io.seneschal.persistence.audit.JdbiAuditBlocks;
import io.seneschal.persistence.audit.JdbiAuditTrail;
import io.seneschal.persistence.audit.JdbiOutbox;
import io.seneschal.persistence.audit.JdbiTrailEntries;
import io.seneschal.persistence.audit.TransactionNumbers;
import io.seneschal.persistence.billing.JdbiBillingAccounts;
import io.seneschal.persistence.billing.JdbiCreditNotes;
import io.seneschal.persistence.billing.JdbiCustomers;
import io.seneschal.persistence.billing.JdbiInvoices;
import io.seneschal.persistence.billing.JdbiMatchedTransfers;
import io.seneschal.persistence.billing.JdbiOrderViews;
import io.seneschal.persistence.billing.JdbiOrders;
import io.seneschal.persistence.billing.JdbiPaperNumbers;
import io.seneschal.persistence.billing.JdbiPaymentMethods;
import io.seneschal.persistence.billing.JdbiPaymentViews;
import io.seneschal.persistence.billing.JdbiPaymentsMade;
import io.seneschal.persistence.billing.JdbiPrepaidAccounts;
import io.seneschal.persistence.billing.JdbiProFormas;
import io.seneschal.persistence.blueprint.JdbiSurveys;
import io.seneschal.persistence.mailbox.DeviceArrivals;
import io.seneschal.persistence.mailbox.DeviceUses;
import io.seneschal.persistence.mailbox.JdbiCredentials;
import io.seneschal.persistence.mailbox.JdbiDeviceInvitations;
import io.seneschal.persistence.mailbox.JdbiDeviceViews;
import io.seneschal.persistence.mailbox.JdbiDevices;
import io.seneschal.persistence.mailbox.JdbiMailboxViews;
import io.seneschal.persistence.mailbox.JdbiMailboxes;
import io.seneschal.persistence.mailbox.JdbiSessionCuts;
import io.seneschal.persistence.mailbox.JdbiSessionReviews;
import io.seneschal.persistence.mailbox.SessionReviewWriter;
import io.seneschal.persistence.notice.JdbiNotices;
import io.seneschal.persistence.notice.NoticeWriter;
import io.seneschal.persistence.organisation.JdbiInvitationViews;
import io.seneschal.persistence.organisation.JdbiInvitations;
import io.seneschal.persistence.organisation.JdbiMemberViews;
import io.seneschal.persistence.organisation.JdbiMemberships;
import io.seneschal.persistence.organisation.JdbiOrganisationViews;
import io.seneschal.persistence.organisation.JdbiOrganisations;
import io.seneschal.persistence.organisation.OrganisationArrivals;
import io.seneschal.persistence.product.JdbiProductViews;
import io.seneschal.persistence.product.JdbiProducts;
import io.seneschal.persistence.renewal.JdbiRenewalRounds;
import io.seneschal.persistence.renewal.JdbiRenewalViews;
import io.seneschal.persistence.renewal.JdbiRenewals;
import io.seneschal.persistence.renewal.RenewalWriter;
import io.seneschal.persistence.security.JdbiForesight;
import io.seneschal.persistence.security.JdbiTokens;
import io.seneschal.persistence.security.TokenUses;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.InMemoryRollingWindows;
import io.seneschal.persistence.shared.JdbiAnswers;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.JdbiTransactions;
import io.seneschal.persistence.shared.PostgresqlRollingWindows;
import io.seneschal.persistence.shared.WrittenBehind;
import io.seneschal.persistence.support.JdbiAccessRequests;
import io.seneschal.persistence.support.JdbiAttachments;
import io.seneschal.persistence.support.JdbiContentFacts;
import io.seneschal.persistence.support.JdbiSharedMails;
import io.seneschal.persistence.support.JdbiSupportDigests;
import io.seneschal.persistence.support.JdbiSupportGrants;
import io.seneschal.persistence.support.JdbiSupportUses;
import io.seneschal.persistence.support.JdbiTicketMessages;
import io.seneschal.persistence.support.JdbiTickets;
import io.seneschal.persistence.team.JdbiTeamViews;
import io.seneschal.persistence.team.JdbiTeams;
import io.seneschal.persistence.user.JdbiUserViews;
import io.seneschal.persistence.user.JdbiUsers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Stores in an H2 or PostgreSQL database whose tables are there ({@link Migrations}). Closing writes what is still
 * waiting; the data source is left to whoever opened it.
 */
public final class JdbiStores implements AutoCloseable {

    private static final Duration GATHERING_OF_USES = Duration.ofSeconds(1);

    private final Stores stores;
    private final List<WrittenBehind<?, ?>> uses;

    private JdbiStores(Stores stores, List<WrittenBehind<?, ?>> uses) {
        this.stores = stores;
        this.uses = uses;
    }

    public static JdbiStores on(DataSource dataSource, Clock clock, Ids ids) {
        var dialect = Dialect.of(dataSource);
        var store = new JdbiStore(
                dataSource,
                dialect,
                new JdbiOutbox(
                        new Envelopes(clock, ids),
                        List.of(new NoticeWriter(), new SessionReviewWriter(ids), new RenewalWriter()),
                        dialect));
        if (dialect == Dialect.POSTGRESQL) {
            TransactionNumbers.letNewEventsComeLast(store);
        }
        var tokenUses = new WrittenBehind<>(store, GATHERING_OF_USES, TokenUses.WRITING);
        var deviceUses = new WrittenBehind<>(store, GATHERING_OF_USES, DeviceUses.WRITING);
        var memberships = new JdbiMemberships(store);
        var organisationViews = new JdbiOrganisationViews(store);
        var credentials = new JdbiCredentials(store, dialect);
        var foresight = new JdbiForesight(
                store,
                dialect,
                new OrganisationArrivals(store, memberships, organisationViews),
                new DeviceArrivals(store, credentials));
        var stores = new Stores(
                new JdbiTransactions(store),
                foresight,
                new JdbiUsers(store),
                new JdbiUserViews(store),
                new JdbiOrganisations(store),
                organisationViews,
                memberships,
                new JdbiMemberViews(store),
                new JdbiInvitations(store),
                new JdbiInvitationViews(store),
                new JdbiProducts(store),
                new JdbiProductViews(store),
                new JdbiAccesses(store),
                new JdbiAccessViews(store),
                new JdbiHolders(store),
                new JdbiReaches(store, dialect),
                new JdbiTeams(store),
                new JdbiTeamViews(store),
                new JdbiSurveys(store),
                new JdbiMailboxes(store),
                new JdbiMailboxViews(store),
                new JdbiDevices(store, deviceUses),
                new JdbiDeviceViews(store),
                credentials,
                new JdbiDeviceInvitations(store),
                new JdbiSessionCuts(store, ids),
                new JdbiSessionReviews(store),
                new JdbiTickets(store),
                new JdbiTicketMessages(store),
                new JdbiAttachments(store),
                new JdbiAccessRequests(store),
                new JdbiSharedMails(store),
                new JdbiSupportGrants(store),
                new JdbiSupportUses(store),
                new JdbiSupportDigests(store),
                new JdbiContentFacts(store, dialect),
                new JdbiBillingAccounts(store),
                new JdbiPaymentMethods(store),
                new JdbiPaymentsMade(store, dialect),
                new JdbiPaymentViews(store),
                new JdbiPrepaidAccounts(store),
                new JdbiOrders(store),
                new JdbiOrderViews(store),
                new JdbiCustomers(store),
                new JdbiPaperNumbers(store),
                new JdbiInvoices(store),
                new JdbiCreditNotes(store),
                new JdbiProFormas(store),
                new JdbiMatchedTransfers(store),
                new JdbiRenewals(store),
                new JdbiRenewalRounds(store, dialect),
                new JdbiRenewalViews(store, dialect),
                new JdbiTokens(store, tokenUses, foresight),
                new JdbiAuditTrail(store, dialect),
                new JdbiTrailEntries(store, dialect),
                new JdbiAuditBlocks(store),
                new JdbiNotices(store),
                new JdbiAnswers(store),
                rollingWindows(dialect, store));
        return new JdbiStores(stores, List.of(tokenUses, deviceUses));
    }

    public Stores stores() {
        return stores;
    }

    @Override
    public void close() {
        uses.forEach(WrittenBehind::close);
    }

    /** Several servers share a PostgreSQL; an H2 file has one. */
    private static RollingWindows rollingWindows(Dialect dialect, JdbiStore store) {
        return switch (dialect) {
            case H2 -> new InMemoryRollingWindows();
            case POSTGRESQL -> new PostgresqlRollingWindows(store);
        };
    }
}
