package io.seneschal.testing;

import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.audit.SealHash;
import io.seneschal.domain.billing.CreditNoteId;
import io.seneschal.domain.billing.DueTerm;
import io.seneschal.domain.billing.InvoiceId;
import io.seneschal.domain.billing.OrderId;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.domain.blueprint.Place;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.CommonRefusal.UnusableEmailAddress;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.AccessRequestId;
import io.seneschal.domain.support.AttachmentId;
import io.seneschal.domain.support.SharedMailId;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.SupportUseId;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.TicketMessageId;
import io.seneschal.domain.team.TeamName;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Each "no" of the domain, said with sample facts: for tests that must hold for all of them. Where a refusal is told one
 * of a list of words, there is a sample for each word, because remedies may depend on it.
 */
public final class EveryRefusal {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private EveryRefusal() {}

    public static List<Refusal> samples() {
        return DomainClasses.concrete(Refusal.class).stream()
                .flatMap(EveryRefusal::samplesOf)
                .toList();
    }

    /** Also of refusals that other modules say. */
    public static Stream<Refusal> samplesOf(Class<? extends Refusal> kind) {
        return Stream.of(kind.getDeclaredConstructors()).flatMap(constructor -> {
            constructor.setAccessible(true);
            return arguments(List.of(constructor.getGenericParameterTypes()))
                    .map(arguments -> kind.cast(said(constructor, arguments)));
        });
    }

    private static Object said(Constructor<?> constructor, List<Object> arguments) {
        try {
            return constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(constructor + " does not take " + arguments, impossible);
        }
    }

    private static Stream<List<Object>> arguments(List<Type> types) {
        if (types.isEmpty()) {
            return Stream.of(List.of());
        }
        var others = arguments(types.subList(1, types.size())).toList();
        return samplesOf(types.getFirst())
                .flatMap(first -> others.stream().map(rest -> {
                    var all = new ArrayList<>();
                    all.add(first);
                    all.addAll(rest);
                    return List.copyOf(all);
                }));
    }

    private static Stream<?> samplesOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            return Collection.class.isAssignableFrom(raw)
                    ? Stream.of(samplesOf(generic.getActualTypeArguments()[0]).toList())
                    : Stream.of(Map.of("members", 2L));
        }
        var plain = (Class<?>) type;
        return plain.isEnum() ? Stream.of(plain.getEnumConstants()) : Stream.of(sample(plain));
    }

    private static Object sample(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int" -> 1;
            case "long" -> 1L;
            case "String", "Object" -> "text";
            case "Duration" -> Duration.ofMinutes(1);
            case "Instant" -> NOON;
            case "UUID" -> ID;
            case "SealHash" -> SealHash.BEFORE_ALL;
            case "UserId" -> new UserId(ID);
            case "OrganisationId" -> new OrganisationId(ID);
            case "InvitationId" -> new InvitationId(ID);
            case "TokenId" -> new TokenId(ID);
            case "ProductId" -> new ProductId(ID);
            case "TeamId" -> new TeamId(ID);
            case "MailboxId" -> new MailboxId(ID);
            case "DeviceId" -> new DeviceId(ID);
            case "TicketId" -> new TicketId(ID);
            case "AccessRequestId" -> new AccessRequestId(ID);
            case "SharedMailId" -> new SharedMailId(ID);
            case "AttachmentId" -> new AttachmentId(ID);
            case "TicketMessageId" -> new TicketMessageId(ID);
            case "SupportGrantId" -> new SupportGrantId(ID);
            case "SupportUseId" -> new SupportUseId(ID);
            case "TeamName" -> new TeamName("Sales");
            case "LocalDate" -> LocalDate.of(2026, 3, 31);
            case "Term" -> new Term(12);
            case "DueDate" -> DueDate.of(LocalDate.of(2026, 3, 31));
            case "Resource" -> new Resource("mailbox", "info@example.org");
            case "EmailAddress" -> new EmailAddress("ada@example.org");
            case "AccessId" -> new AccessId(ID);
            case "Holder" -> new Holder.OfUser(new UserId(ID));
            case "Extent" -> new Extent.One(new ProductId(ID), null);
            case "Place" -> new Place(7, "/members/3/email");
            case "Refusal" -> new UnusableEmailAddress("text");
            case "Money" -> new Money(1250, Currency.CHF);
            case "OrderId" -> new OrderId(ID);
            case "PaymentId" -> new PaymentId(ID);
            case "PaymentMethodId" -> new PaymentMethodId(ID);
            case "InvoiceId" -> new InvoiceId(ID);
            case "CreditNoteId" -> new CreditNoteId(ID);
            case "ProFormaId" -> new ProFormaId(ID);
            case "DueTerm" -> new DueTerm(new ProductId(ID), LocalDate.of(2026, 3, 31));
            case "Ending" -> new Invitation.Ending(Invitation.Outcome.ACCEPTED, NOON);
            default -> throw new AssertionError("Say here what a sample " + type.getName() + " is");
        };
    }
}
