package io.seneschal.application;

import io.seneschal.application.access.DecidingAccess;
import io.seneschal.application.access.FindingProducts;
import io.seneschal.application.access.GrantingAccesses;
import io.seneschal.application.access.MembersAccesses;
import io.seneschal.application.account.ClosingAccounts;
import io.seneschal.application.account.SigningUp;
import io.seneschal.application.audit.AuditSealer;
import io.seneschal.application.audit.ExportingAuditTrail;
import io.seneschal.application.audit.ReadingAuditTrail;
import io.seneschal.application.audit.VerifyingAuditTrail;
import io.seneschal.application.billing.AskingProvider;
import io.seneschal.application.billing.CancellingProFormas;
import io.seneschal.application.billing.ChangingBillingAccounts;
import io.seneschal.application.billing.CreditNoteIssuer;
import io.seneschal.application.billing.CreditingInvoices;
import io.seneschal.application.billing.DepositingMoney;
import io.seneschal.application.billing.InvoiceIssuer;
import io.seneschal.application.billing.KeepingPaymentMethods;
import io.seneschal.application.billing.MakingPayments;
import io.seneschal.application.billing.MatchingTransfers;
import io.seneschal.application.billing.MethodUsers;
import io.seneschal.application.billing.OpenInvoices;
import io.seneschal.application.billing.OrderedProducts;
import io.seneschal.application.billing.OrderingAsVisitor;
import io.seneschal.application.billing.PayingOrders;
import io.seneschal.application.billing.PaymentConsequences;
import io.seneschal.application.billing.PaymentSettler;
import io.seneschal.application.billing.PlacingOrders;
import io.seneschal.application.billing.PrepaidBalance;
import io.seneschal.application.billing.ProFormaMaker;
import io.seneschal.application.billing.ReadingInvoices;
import io.seneschal.application.billing.ReadingOrders;
import io.seneschal.application.billing.ReadingPayments;
import io.seneschal.application.billing.ReadingProFormas;
import io.seneschal.application.billing.ResolvingPayments;
import io.seneschal.application.blueprint.ApplyingBlueprints;
import io.seneschal.application.blueprint.Builders;
import io.seneschal.application.mailbox.ChangingDevices;
import io.seneschal.application.mailbox.ChangingMailboxes;
import io.seneschal.application.mailbox.ConnectingDevices;
import io.seneschal.application.mailbox.CreatingMailboxes;
import io.seneschal.application.mailbox.Custodians;
import io.seneschal.application.mailbox.DeviceEndings;
import io.seneschal.application.mailbox.EligibleUsers;
import io.seneschal.application.mailbox.InvitingDevices;
import io.seneschal.application.mailbox.MembersDevices;
import io.seneschal.application.mailbox.ReadingDevices;
import io.seneschal.application.mailbox.ReadingMailboxes;
import io.seneschal.application.mailbox.RedeemingDeviceInvitations;
import io.seneschal.application.mailbox.SharingMailboxes;
import io.seneschal.application.mailbox.VerifyingDevicePasswords;
import io.seneschal.application.mailbox.WrongPasswords;
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
import io.seneschal.application.product.ChangingProducts;
import io.seneschal.application.product.OpeningProducts;
import io.seneschal.application.product.RentedProducts;
import io.seneschal.application.renewal.CreditedLateMoney;
import io.seneschal.application.renewal.Forecasting;
import io.seneschal.application.renewal.ReadingRenewals;
import io.seneschal.application.renewal.RenewedMethods;
import io.seneschal.application.renewal.RenewedProducts;
import io.seneschal.application.renewal.RunningRenewals;
import io.seneschal.application.renewal.SimulatingRenewals;
import io.seneschal.application.renewal.SwitchingAutoRenewal;
import io.seneschal.application.renewal.WatchingRenewals;
import io.seneschal.application.security.Authenticating;
import io.seneschal.application.security.MakingTokens;
import io.seneschal.application.support.AnsweringTickets;
import io.seneschal.application.support.AskingForAccess;
import io.seneschal.application.support.AttachingFiles;
import io.seneschal.application.support.GrantingSupport;
import io.seneschal.application.support.HandlingTickets;
import io.seneschal.application.support.MembersSharedMails;
import io.seneschal.application.support.MembersSupportGrants;
import io.seneschal.application.support.OpeningTickets;
import io.seneschal.application.support.ReadingCoverage;
import io.seneschal.application.support.ReadingSupport;
import io.seneschal.application.support.ReadingTickets;
import io.seneschal.application.support.RevokingSupport;
import io.seneschal.application.support.SharingMails;
import io.seneschal.application.support.SupportLeaves;
import io.seneschal.application.support.UsingSupport;
import io.seneschal.application.support.VisibleContents;
import io.seneschal.application.team.ChangingTeams;
import io.seneschal.application.team.FormingTeams;
import io.seneschal.application.team.MembersTeams;
import io.seneschal.application.team.ReadingTeams;
import io.seneschal.application.team.StaffingTeams;
import io.seneschal.application.user.ChangingProfiles;
import io.seneschal.application.user.ReadingUsers;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
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
        OpeningProducts openingProducts,
        ChangingProducts changingProducts,
        FindingProducts findingProducts,
        GrantingAccesses grantingAccesses,
        DecidingAccess decidingAccess,
        FormingTeams formingTeams,
        ChangingTeams changingTeams,
        StaffingTeams staffingTeams,
        ReadingTeams readingTeams,
        ApplyingBlueprints applyingBlueprints,
        CreatingMailboxes creatingMailboxes,
        ReadingMailboxes readingMailboxes,
        ChangingMailboxes changingMailboxes,
        SharingMailboxes sharingMailboxes,
        ConnectingDevices connectingDevices,
        ReadingDevices readingDevices,
        ChangingDevices changingDevices,
        InvitingDevices invitingDevices,
        RedeemingDeviceInvitations redeemingDeviceInvitations,
        VerifyingDevicePasswords verifyingDevicePasswords,
        OpeningTickets openingTickets,
        ReadingTickets readingTickets,
        HandlingTickets handlingTickets,
        AnsweringTickets answeringTickets,
        AttachingFiles attachingFiles,
        AskingForAccess askingForAccess,
        SharingMails sharingMails,
        ReadingCoverage readingCoverage,
        GrantingSupport grantingSupport,
        RevokingSupport revokingSupport,
        ReadingSupport readingSupport,
        UsingSupport usingSupport,
        ChangingBillingAccounts changingBillingAccounts,
        KeepingPaymentMethods keepingPaymentMethods,
        MakingPayments makingPayments,
        DepositingMoney depositingMoney,
        ReadingPayments readingPayments,
        ResolvingPayments resolvingPayments,
        PlacingOrders placingOrders,
        PayingOrders payingOrders,
        ReadingOrders readingOrders,
        OrderingAsVisitor orderingAsVisitor,
        ReadingInvoices readingInvoices,
        CreditingInvoices creditingInvoices,
        ReadingProFormas readingProFormas,
        CancellingProFormas cancellingProFormas,
        MatchingTransfers matchingTransfers,
        SwitchingAutoRenewal switchingAutoRenewal,
        ReadingRenewals readingRenewals,
        Forecasting forecasting,
        RunningRenewals runningRenewals,
        WatchingRenewals watchingRenewals,
        SimulatingRenewals simulatingRenewals,
        ReadingAuditTrail readingAuditTrail,
        ExportingAuditTrail exportingAuditTrail,
        VerifyingAuditTrail verifyingAuditTrail) {

    @Inject
    public UseCases {}

    /** Assembles them by hand, as a container would from their {@code @Inject} constructors. */
    public static UseCases of(Stores stores, Instruments with) {
        return of(stores, with, Set.of());
    }

    /** @param more what an embedding program lets hang on memberships besides teams and accesses, by kind (MEM-7) */
    public static UseCases of(Stores stores, Instruments with, Set<Dependants> more) {
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
        var products = stores.products();
        var productViews = stores.productViews();
        var accesses = stores.accesses();
        var reaches = stores.reaches();
        var teams = stores.teams();
        var teamViews = stores.teamViews();
        var catalogue = with.provider().catalogue();

        // In this order: what support may see is closed first, so that a use at the same instant stands before that in
        // the trail.
        var grants = stores.supportGrants();
        var uses = stores.supportUses();
        var dependants = new LinkedHashSet<Dependants>();
        dependants.add(new MembersSupportGrants(grants, memberships, clock));
        dependants.add(new MembersSharedMails(stores.sharedMails(), clock));
        dependants.addAll(more);
        dependants.add(new MembersTeams(teams));
        dependants.add(new MembersAccesses(accesses, products, ids));
        var mailboxes = stores.mailboxes();
        var mailboxViews = stores.mailboxViews();
        var devices = stores.devices();
        var deviceViews = stores.deviceViews();
        var deviceInvitations = stores.deviceInvitations();
        var endings = new DeviceEndings(devices, deviceInvitations, stores.sessionCuts(), clock);
        var custodians = new Custodians(mailboxes, reaches, authorities, clock);
        dependants.add(new MembersDevices(devices, mailboxes, stores.credentials(), endings, clock));
        var roster = new Roster(memberships, dependants);
        var answering = new AnsweringInvitations(
                organisations, memberships, invitations, roster, users, secrets, transactions, clock);
        var inviting = new InvitingMembers(
                organisations,
                memberships,
                invitations,
                stores.invitationViews(),
                roster,
                authorities,
                secrets,
                transactions,
                ids,
                clock);
        var billingAccounts = stores.billingAccounts();
        var paymentMethods = stores.paymentMethods();
        var paymentViews = stores.paymentViews();
        var prepaidAccounts = stores.prepaidAccounts();
        var orders = stores.orders();
        var customers = stores.customers();
        var invoices = stores.invoices();
        var proFormas = stores.proFormas();
        var billing = with.provider().billing();
        var renewals = stores.renewals();
        var rounds = stores.renewalRounds();
        var renewalSettings = with.provider().renewals();
        var crediting =
                new CreditNoteIssuer(stores.creditNotes(), stores.paperNumbers(), prepaidAccounts, customers, ids);
        var consequences = List.<PaymentConsequences>of(
                new ProFormaMaker(proFormas, customers, billing, ids),
                new InvoiceIssuer(invoices, stores.paperNumbers(), customers, billing, ids),
                new OrderedProducts(orders, products, organisations),
                new RenewedProducts(rounds, renewalSettings, new CreditedLateMoney(invoices, crediting)));
        var methodUsers = List.<MethodUsers>of(new RenewedMethods(renewals));
        var asking = new AskingProvider(with.payments(), paymentMethods);
        var settling = new PaymentSettler(
                stores.paymentsMade(),
                prepaidAccounts,
                asking,
                with.payments(),
                consequences,
                transactions,
                with.tally(),
                ids,
                clock);
        var holdings = Set.<Holdings>of(
                new OtherMembers(organisationViews),
                new RentedProducts(productViews),
                new OpenInvoices(paymentViews),
                new PrepaidBalance(prepaidAccounts));
        var deciding = new DecidingAccess(reaches, productViews, catalogue, roster, authorities, clock);
        var granting = new GrantingAccesses(
                accesses,
                stores.accessViews(),
                stores.holders(),
                products,
                productViews,
                catalogue,
                authorities,
                transactions,
                ids,
                clock);
        var changingMembers =
                new ChangingMembers(organisations, memberships, roster, memberViews, authorities, transactions, clock);
        var removing = new RemovingMembers(organisations, memberships, roster, authorities, transactions);
        var forming = new FormingTeams(teams, teamViews, granting, roster, authorities, transactions, ids, clock);
        var changingTeams = new ChangingTeams(teams, teamViews, accesses, authorities, transactions, clock);
        var staffing = new StaffingTeams(teams, inviting, roster, authorities, transactions, clock);
        var builders = new Builders(changingMembers, removing, inviting, forming, changingTeams, staffing, granting);
        var eligible = new EligibleUsers(custodians);
        var tickets = stores.tickets();
        var servers = with.provider().mailServers();
        var contents = new VisibleContents(memberships, reaches, stores.contentFacts(), catalogue);
        var grantingSupport = new GrantingSupport(grants, memberships, contents, transactions, ids, clock);
        var entries = stores.trailEntries();
        var blocks = stores.auditBlocks();
        var sealer = new AuditSealer(entries, blocks, clock);

        var signingUp = new SigningUp(
                users,
                userViews,
                memberships,
                organisationViews,
                answering,
                with.passwordHashing(),
                with.commonPasswords(),
                transactions,
                ids,
                clock);
        var placingOrders =
                new PlacingOrders(orders, billingAccounts, catalogue, authorities, transactions, ids, clock);

        return new UseCases(
                signingUp,
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
                changingMembers,
                removing,
                inviting,
                new ImportingInvitations(inviting, with.csv(), authorities),
                answering,
                new OpeningProducts(products, catalogue, authorities, transactions, ids, clock),
                new ChangingProducts(products, catalogue, authorities, transactions),
                new FindingProducts(products, productViews, reaches, deciding, catalogue, authorities, clock),
                granting,
                deciding,
                forming,
                changingTeams,
                staffing,
                new ReadingTeams(teams, teamViews, authorities),
                new ApplyingBlueprints(
                        stores.surveys(),
                        with.blueprintFiles(),
                        builders,
                        memberships,
                        authorities,
                        catalogue,
                        transactions,
                        clock),
                new CreatingMailboxes(
                        mailboxes, mailboxViews, products, catalogue, authorities, transactions, ids, clock),
                new ReadingMailboxes(mailboxes, mailboxViews, custodians, authorities, clock),
                new ChangingMailboxes(
                        mailboxes,
                        mailboxViews,
                        accesses,
                        stores.accessViews(),
                        devices,
                        endings,
                        authorities,
                        transactions),
                new SharingMailboxes(
                        mailboxes, stores.accessViews(), granting, custodians, endings, authorities, transactions),
                new ConnectingDevices(
                        devices,
                        deviceViews,
                        custodians,
                        eligible,
                        endings,
                        servers,
                        secrets,
                        transactions,
                        ids,
                        clock),
                new ReadingDevices(devices, deviceViews, custodians),
                new ChangingDevices(devices, deviceViews, custodians, endings, transactions, clock),
                new InvitingDevices(
                        deviceInvitations, custodians, eligible, users, memberships, secrets, transactions, ids, clock),
                new RedeemingDeviceInvitations(
                        deviceInvitations, mailboxes, endings, servers, secrets, transactions, ids, clock),
                new VerifyingDevicePasswords(stores.credentials(), devices, new WrongPasswords(), secrets, clock),
                new OpeningTickets(tickets, authorities, transactions, ids, clock),
                new ReadingTickets(tickets),
                new HandlingTickets(tickets, transactions, clock),
                new AnsweringTickets(tickets, stores.ticketMessages(), transactions, ids, clock),
                new AttachingFiles(
                        tickets, stores.attachments(), with.fileTypes(), with.virusScan(), transactions, ids, clock),
                new AskingForAccess(tickets, stores.accessRequests(), grantingSupport, transactions, ids, clock),
                new SharingMails(
                        tickets,
                        stores.sharedMails(),
                        authorities,
                        memberships,
                        mailboxes,
                        contents,
                        transactions,
                        ids,
                        clock),
                new ReadingCoverage(with.provider().coverage()),
                grantingSupport,
                new RevokingSupport(grants, transactions, clock),
                new ReadingSupport(grants, uses, clock),
                new UsingSupport(
                        new SupportLeaves(grants, stores.sharedMails(), contents),
                        uses,
                        stores.supportDigests(),
                        tickets,
                        with.provider().networks(),
                        transactions,
                        ids,
                        clock),
                new ChangingBillingAccounts(billingAccounts, authorities, transactions),
                new KeepingPaymentMethods(
                        paymentMethods,
                        paymentViews,
                        billingAccounts,
                        methodUsers,
                        authorities,
                        transactions,
                        ids,
                        clock),
                new MakingPayments(
                        settling,
                        paymentMethods,
                        paymentViews,
                        products,
                        catalogue,
                        authorities,
                        transactions,
                        ids,
                        clock),
                new DepositingMoney(
                        settling, billingAccounts, paymentMethods, paymentViews, authorities, transactions, ids, clock),
                new ReadingPayments(paymentViews, prepaidAccounts, billingAccounts, authorities),
                new ResolvingPayments(stores.paymentsMade(), paymentViews, asking, settling, authorities, clock),
                placingOrders,
                new PayingOrders(
                        placingOrders,
                        settling,
                        orders,
                        paymentMethods,
                        paymentViews,
                        catalogue,
                        authorities,
                        transactions,
                        ids,
                        clock),
                new ReadingOrders(orders, stores.orderViews(), authorities),
                new OrderingAsVisitor(signingUp, placingOrders, transactions),
                new ReadingInvoices(invoices, stores.creditNotes(), with.papers(), catalogue, authorities),
                new CreditingInvoices(invoices, crediting, authorities, transactions, clock),
                new ReadingProFormas(proFormas, with.papers(), catalogue, authorities),
                new CancellingProFormas(proFormas, settling, authorities, transactions),
                new MatchingTransfers(
                        with.bankStatements(), stores.matchedTransfers(), proFormas, settling, transactions, clock),
                new SwitchingAutoRenewal(
                        renewals,
                        stores.renewalViews(),
                        paymentMethods,
                        renewalSettings,
                        authorities,
                        transactions,
                        clock),
                new ReadingRenewals(
                        renewals, stores.renewalViews(), organisations, renewalSettings, catalogue, authorities, clock),
                new Forecasting(
                        stores.renewalViews(),
                        prepaidAccounts,
                        with.payments(),
                        renewalSettings,
                        catalogue,
                        authorities,
                        clock),
                new RunningRenewals(
                        rounds, settling, renewalSettings, catalogue, transactions, with.tally(), ids, clock),
                new WatchingRenewals(stores.renewalViews(), renewalSettings, clock),
                new SimulatingRenewals(
                        stores.renewalViews(),
                        stores.paymentsMade(),
                        paymentMethods,
                        prepaidAccounts,
                        renewalSettings,
                        catalogue,
                        clock),
                new ReadingAuditTrail(stores.auditTrail(), authorities),
                new ExportingAuditTrail(entries, blocks, sealer, authorities, transactions),
                new VerifyingAuditTrail(entries, blocks, sealer));
    }
}
