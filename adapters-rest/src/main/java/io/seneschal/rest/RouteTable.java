package io.seneschal.rest;

import io.seneschal.application.Instruments;
import io.seneschal.application.Stores;
import io.seneschal.application.UseCases;
import io.seneschal.application.shared.Sentences;
import io.seneschal.rest.access.AccessesResource;
import io.seneschal.rest.access.ExplanationsResource;
import io.seneschal.rest.access.ProductAccessesResource;
import io.seneschal.rest.audit.AuditResource;
import io.seneschal.rest.audit.EventsResource;
import io.seneschal.rest.billing.BankStatementsResource;
import io.seneschal.rest.billing.BillingAccountResource;
import io.seneschal.rest.billing.CreditNotesResource;
import io.seneschal.rest.billing.InvoicesResource;
import io.seneschal.rest.billing.OrdersResource;
import io.seneschal.rest.billing.PaymentAnswers;
import io.seneschal.rest.billing.PaymentMethodsResource;
import io.seneschal.rest.billing.PaymentsResource;
import io.seneschal.rest.billing.PrepaidAccountResource;
import io.seneschal.rest.billing.ProFormasResource;
import io.seneschal.rest.billing.VisitorsOrdersResource;
import io.seneschal.rest.blueprint.BlueprintResource;
import io.seneschal.rest.documentation.DocumentationResource;
import io.seneschal.rest.documentation.ErrorPagesResource;
import io.seneschal.rest.documentation.PageFilesResource;
import io.seneschal.rest.mailbox.AutoconfigResource;
import io.seneschal.rest.mailbox.DeviceInvitationsResource;
import io.seneschal.rest.mailbox.DeviceSetupPage;
import io.seneschal.rest.mailbox.DeviceSetupResource;
import io.seneschal.rest.mailbox.DevicesResource;
import io.seneschal.rest.mailbox.MailAuthResource;
import io.seneschal.rest.mailbox.MailProxyResource;
import io.seneschal.rest.mailbox.MailboxUsersResource;
import io.seneschal.rest.mailbox.MailboxesResource;
import io.seneschal.rest.operation.Meters;
import io.seneschal.rest.operation.OperationResource;
import io.seneschal.rest.organisation.CapabilitiesResource;
import io.seneschal.rest.organisation.InvitationImportResource;
import io.seneschal.rest.organisation.InvitationLinksResource;
import io.seneschal.rest.organisation.InvitationPage;
import io.seneschal.rest.organisation.InvitationsResource;
import io.seneschal.rest.organisation.MembersResource;
import io.seneschal.rest.organisation.OrganisationsResource;
import io.seneschal.rest.organisation.RemovalsResource;
import io.seneschal.rest.organisation.TeamInvitationsResource;
import io.seneschal.rest.product.ProductTypesResource;
import io.seneschal.rest.product.ProductsResource;
import io.seneschal.rest.renewal.AutoRenewalResource;
import io.seneschal.rest.renewal.ForecastResource;
import io.seneschal.rest.renewal.RenewalWorkResource;
import io.seneschal.rest.renewal.RenewalsResource;
import io.seneschal.rest.security.Confirmation;
import io.seneschal.rest.security.TokensResource;
import io.seneschal.rest.shared.Problems;
import io.seneschal.rest.shared.Published;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Routes;
import io.seneschal.rest.support.AccessRequestsResource;
import io.seneschal.rest.support.AttachmentsResource;
import io.seneschal.rest.support.CoverageResource;
import io.seneschal.rest.support.OverseenGrantsResource;
import io.seneschal.rest.support.SharedMailsResource;
import io.seneschal.rest.support.SupportAccessesResource;
import io.seneschal.rest.support.SupportGrantsResource;
import io.seneschal.rest.support.TicketMessagesResource;
import io.seneschal.rest.support.TicketsResource;
import io.seneschal.rest.team.TeamMembersResource;
import io.seneschal.rest.team.TeamsResource;
import io.seneschal.rest.user.MeResource;
import io.seneschal.rest.user.SignUpResource;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be asked for. The paths of {@code openapi.yaml} are exactly these. */
final class RouteTable {

    private RouteTable() {}

    static Routes of(
            RestSettings settings,
            UseCases useCases,
            Stores stores,
            Sentences sentences,
            Meters meters,
            Instruments with) {
        var clock = with.clock();
        var published = Published.at(settings.publicUrl());
        var problems = new Problems(sentences, published);
        var payments = new PaymentAnswers(useCases.readingInvoices(), useCases.readingProFormas());
        return new Routes(Stream.<List<Route>>of(
                        new SignUpResource(useCases.signingUp()).routes(),
                        new MeResource(
                                        useCases.readingUsers(),
                                        useCases.changingProfiles(),
                                        useCases.closingAccounts(),
                                        useCases.readingOrganisations())
                                .routes(),
                        new TokensResource(useCases.makingTokens()).routes(),
                        new OrganisationsResource(
                                        useCases.foundingOrganisations(),
                                        useCases.readingOrganisations(),
                                        useCases.changingOrganisations())
                                .routes(),
                        new MembersResource(useCases.readingMembers(), useCases.changingMembers()).routes(),
                        new RemovalsResource(useCases.removingMembers(), problems).routes(),
                        new CapabilitiesResource(useCases.readingMembers(), useCases.decidingAccess(), problems)
                                .routes(),
                        new InvitationsResource(useCases.invitingMembers(), clock).routes(),
                        new InvitationImportResource(useCases.importingInvitations(), problems).routes(),
                        new InvitationLinksResource(
                                        useCases.answeringInvitations(),
                                        useCases.readingMembers(),
                                        new InvitationPage(sentences, published),
                                        clock)
                                .routes(),
                        new ProductsResource(
                                        useCases.openingProducts(),
                                        useCases.changingProducts(),
                                        useCases.findingProducts(),
                                        useCases.readingRenewals())
                                .routes(),
                        new ProductTypesResource(useCases.findingProducts()).routes(),
                        new RenewalsResource(useCases.readingRenewals()).routes(),
                        new AutoRenewalResource(useCases.switchingAutoRenewal(), useCases.readingRenewals(), problems)
                                .routes(),
                        new ForecastResource(useCases.forecasting(), problems).routes(),
                        new RenewalWorkResource(
                                        useCases.runningRenewals(),
                                        useCases.watchingRenewals(),
                                        useCases.simulatingRenewals())
                                .routes(),
                        new AccessesResource(useCases.grantingAccesses(), problems).routes(),
                        new ProductAccessesResource(useCases.grantingAccesses()).routes(),
                        new ExplanationsResource(
                                        useCases.decidingAccess(),
                                        useCases.findingProducts(),
                                        useCases.readingRenewals(),
                                        problems)
                                .routes(),
                        new TeamsResource(useCases.formingTeams(), useCases.changingTeams(), useCases.readingTeams())
                                .routes(),
                        new TeamMembersResource(useCases.staffingTeams(), useCases.readingTeams(), problems).routes(),
                        new TeamInvitationsResource(useCases.staffingTeams(), clock).routes(),
                        new BlueprintResource(useCases.applyingBlueprints()).routes(),
                        new MailboxesResource(
                                        useCases.creatingMailboxes(),
                                        useCases.readingMailboxes(),
                                        useCases.changingMailboxes())
                                .routes(),
                        new MailboxUsersResource(useCases.sharingMailboxes()).routes(),
                        new DevicesResource(
                                        useCases.connectingDevices(),
                                        useCases.readingDevices(),
                                        useCases.changingDevices(),
                                        new Confirmation(useCases.authenticating()))
                                .routes(),
                        new DeviceInvitationsResource(
                                        useCases.invitingDevices(),
                                        useCases.readingMembers(),
                                        new Confirmation(useCases.authenticating()),
                                        clock)
                                .routes(),
                        new DeviceSetupResource(
                                        useCases.redeemingDeviceInvitations(),
                                        new DeviceSetupPage(sentences, published))
                                .routes(),
                        new AutoconfigResource(with.provider().mailServers()).routes(),
                        new MailAuthResource(useCases.verifyingDevicePasswords()).routes(),
                        new MailProxyResource(useCases.verifyingDevicePasswords(), settings.mailUpstreams()).routes(),
                        new TicketsResource(
                                        useCases.openingTickets(),
                                        useCases.readingTickets(),
                                        useCases.handlingTickets())
                                .routes(),
                        new TicketMessagesResource(useCases.answeringTickets()).routes(),
                        new AttachmentsResource(useCases.attachingFiles()).routes(),
                        new AccessRequestsResource(useCases.askingForAccess(), clock).routes(),
                        new SharedMailsResource(useCases.sharingMails(), clock).routes(),
                        new CoverageResource(useCases.readingCoverage()).routes(),
                        new SupportGrantsResource(useCases.grantingSupport(), useCases.readingSupport()).routes(),
                        new OverseenGrantsResource(useCases.readingSupport(), useCases.revokingSupport()).routes(),
                        new SupportAccessesResource(useCases.usingSupport()).routes(),
                        new BillingAccountResource(useCases.changingBillingAccounts()).routes(),
                        new PaymentMethodsResource(useCases.keepingPaymentMethods()).routes(),
                        new PaymentsResource(
                                        useCases.makingPayments(),
                                        useCases.readingPayments(),
                                        useCases.resolvingPayments(),
                                        payments)
                                .routes(),
                        new PrepaidAccountResource(useCases.depositingMoney(), useCases.readingPayments(), payments)
                                .routes(),
                        new InvoicesResource(useCases.readingInvoices()).routes(),
                        new CreditNotesResource(useCases.readingInvoices(), useCases.creditingInvoices()).routes(),
                        new ProFormasResource(useCases.readingProFormas(), useCases.cancellingProFormas()).routes(),
                        new BankStatementsResource(useCases.matchingTransfers()).routes(),
                        new OrdersResource(
                                        useCases.placingOrders(),
                                        useCases.payingOrders(),
                                        useCases.readingOrders(),
                                        payments)
                                .routes(),
                        new VisitorsOrdersResource(useCases.orderingAsVisitor()).routes(),
                        new EventsResource(useCases.readingAuditTrail(), useCases.exportingAuditTrail()).routes(),
                        new AuditResource(
                                        useCases.readingAuditTrail(),
                                        useCases.exportingAuditTrail(),
                                        useCases.verifyingAuditTrail())
                                .routes(),
                        new OperationResource(stores.answers(), meters, settings.metricsForAll(), clock).routes(),
                        new DocumentationResource(published).routes(),
                        new ErrorPagesResource(sentences, published).routes(),
                        new PageFilesResource().routes())
                .flatMap(List::stream)
                .toList());
    }
}
