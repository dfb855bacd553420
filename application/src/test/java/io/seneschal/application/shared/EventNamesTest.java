package io.seneschal.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.testing.DomainClasses;
import io.seneschal.testing.Rule;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("AUD-1")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventNamesTest {

    static final List<Class<? extends DomainEvent>> EVENTS = DomainClasses.concrete(DomainEvent.class);

    @Test
    void names_stand_in_stores_and_never_change() {
        assertThat(EVENTS.stream().map(EventNamesTest::name))
                .containsExactlyInAnyOrder(
                        "organisation.founded",
                        "organisation.details-changed",
                        "organisation.legal-responsible-appointed",
                        "organisation.legal-responsible-released",
                        "organisation.glass-broken",
                        "organisation.deleted",
                        "membership.member-joined",
                        "membership.role-changed",
                        "membership.billing-right-changed",
                        "membership.contact-preferences-changed",
                        "membership.member-suspended",
                        "membership.member-reinstated",
                        "membership.membership-ended",
                        "invitation.sent",
                        "invitation.resent",
                        "invitation.offer-changed",
                        "invitation.accepted",
                        "invitation.declined",
                        "invitation.cancelled",
                        "invitation.lapsed",
                        "user.signed-up",
                        "user.profile-changed",
                        "user.account-closed",
                        "token.made",
                        "token.revoked",
                        "audit.exported",
                        "product.opened",
                        "product.renamed",
                        "product.due-date-moved",
                        "product.renewed",
                        "product.term-changed",
                        "product.blocked",
                        "product.unblocked",
                        "product.terminated",
                        "renewal.switched-on",
                        "renewal.switched-off",
                        "renewal.announced",
                        "renewal.falling-due",
                        "renewal.attempted",
                        "renewal.attempt-refused",
                        "renewal.attempt-failed",
                        "renewal.debited",
                        "renewal.lapsed",
                        "renewal.ended",
                        "renewal.paid-too-late",
                        "support-grant.given",
                        "support-grant.revoked",
                        "support-grant.expired",
                        "support-grant.withdrawn",
                        "support-use.allowed",
                        "support-use.denied",
                        "invoice.issued",
                        "invoice.credited",
                        "pro-forma.made",
                        "pro-forma.paid",
                        "pro-forma.cancelled",
                        "access.granted",
                        "access.changed",
                        "access.ended",
                        "team.formed",
                        "team.details-changed",
                        "team.leader-appointed",
                        "team.leader-place-emptied",
                        "team.member-joined",
                        "team.member-left",
                        "team.deleted",
                        "mailbox.created",
                        "mailbox.self-service-switched",
                        "mailbox.deleted",
                        "device.connected",
                        "device.renamed",
                        "device.limited",
                        "device.password-rotated",
                        "device.disconnected",
                        "device-invitation.given",
                        "device-invitation.redeemed",
                        "device-invitation.cancelled",
                        "ticket.opened",
                        "ticket.agent-assigned",
                        "ticket.agent-unassigned",
                        "ticket.message-written",
                        "ticket.closed",
                        "ticket.reopened",
                        "attachment.attached",
                        "attachment.removed",
                        "access-request.asked",
                        "access-request.accepted",
                        "access-request.declined",
                        "shared-mail.shared",
                        "shared-mail.revoked",
                        "billing-account.currency-settled",
                        "billing-account.settings-changed",
                        "payment-method.added",
                        "payment-method.removed",
                        "payment.begun",
                        "payment.succeeded",
                        "payment.failed",
                        "payment.contradicted",
                        "order.placed",
                        "order.paying-begun",
                        "order.paying-failed",
                        "order.paid",
                        "order.cancelled",
                        "prepaid.deposited",
                        "prepaid.reserved",
                        "prepaid.taken",
                        "prepaid.released",
                        "prepaid.refunded");
    }

    @Test
    void facts_are_ids_words_texts_and_times_and_nothing_personal() {
        var allowed = Set.of(
                "OrganisationId",
                "UserId",
                "InvitationId",
                "TokenId",
                "ProductId",
                "AccessId",
                "TeamId",
                "MailboxId",
                "DeviceId",
                "DeviceInvitationId",
                "TicketId",
                "TicketMessageId",
                "AttachmentId",
                "AccessRequestId",
                "SharedMailId",
                "PaymentMethodId",
                "PaymentId",
                "OrderId",
                "InvoiceId",
                "CreditNoteId",
                "ProFormaId",
                "Money",
                // who acts in the provider's name, and is told of on envelopes as well
                "Agent",
                "String",
                "boolean",
                "int",
                "SupportGrantId",
                "SupportUseId",
                "UUID",
                "Instant",
                "LocalDate",
                "List",
                "Set");

        assertThat(EVENTS.stream()
                        .flatMap(event -> Stream.of(event.getRecordComponents()))
                        .map(RecordComponent::getType)
                        .filter(type -> !Coded.class.isAssignableFrom(type))
                        .map(Class::getSimpleName))
                .allMatch(allowed::contains);
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? 0 : null;
    }

    private static String name(Class<? extends DomainEvent> event) {
        try {
            var types = Stream.of(event.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var nothings = Stream.of(types).map(EventNamesTest::nothing).toArray();
            return event.getDeclaredConstructor(types).newInstance(nothings).type();
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(event.getName(), impossible);
        }
    }
}
