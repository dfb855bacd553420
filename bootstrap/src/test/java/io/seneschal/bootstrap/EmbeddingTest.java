package io.seneschal.bootstrap;

import static io.seneschal.domain.organisation.OrganisationKind.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import io.seneschal.application.Instruments;
import io.seneschal.application.Provider;
import io.seneschal.application.Stores;
import io.seneschal.application.UseCases;
import io.seneschal.application.access.MembersAccesses;
import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.audit.AuditSealer;
import io.seneschal.application.billing.AskingProvider;
import io.seneschal.application.billing.CreditNoteIssuer;
import io.seneschal.application.billing.MethodUsers;
import io.seneschal.application.billing.OpenInvoices;
import io.seneschal.application.billing.PaymentConsequences;
import io.seneschal.application.billing.PaymentSettler;
import io.seneschal.application.billing.PrepaidBalance;
import io.seneschal.application.blueprint.Builders;
import io.seneschal.application.mailbox.Custodians;
import io.seneschal.application.mailbox.DeviceEndings;
import io.seneschal.application.mailbox.EligibleUsers;
import io.seneschal.application.mailbox.MembersDevices;
import io.seneschal.application.mailbox.WrongPasswords;
import io.seneschal.application.organisation.Authorities;
import io.seneschal.application.organisation.Dependants;
import io.seneschal.application.organisation.Holdings;
import io.seneschal.application.organisation.OtherMembers;
import io.seneschal.application.organisation.Roster;
import io.seneschal.application.product.RentedProducts;
import io.seneschal.application.renewal.CreditedLateMoney;
import io.seneschal.application.renewal.LateMoney;
import io.seneschal.application.renewal.RenewedMethods;
import io.seneschal.application.renewal.RenewedProducts;
import io.seneschal.application.support.MembersSharedMails;
import io.seneschal.application.support.MembersSupportGrants;
import io.seneschal.application.support.SupportLeaves;
import io.seneschal.application.support.VisibleContents;
import io.seneschal.application.team.MembersTeams;
import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.persistence.InMemoryStores;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.TestInstruments;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Other programs take the use cases as they are, with whatever container they have, or none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddingTest {

    private static final MovableClock CLOCK = new MovableClock("2026-03-01T12:00:00Z");

    private static final NewAccount ADA = account("ada@example.org", "Ada", "Keller");
    private static final NewAccount BOB = account("bob@example.org", "Bob", "Rossi");

    @Test
    void by_hand() {
        try (var seneschal = Seneschal.inMemory(CLOCK)) {
            foundAnOrganisationAndAppointASecondLegalResponsible(seneschal.useCases());
        }
    }

    @Test
    void by_guice() {
        var injector = Guice.createInjector(new GuiceModule());

        foundAnOrganisationAndAppointASecondLegalResponsible(injector.getInstance(UseCases.class));
    }

    @Test
    void by_spring() {
        try (var context = new AnnotationConfigApplicationContext()) {
            parts().forEach(part -> registerInstance(context, part));
            Stream.of(UseCases.class.getRecordComponents())
                    .map(RecordComponent::getType)
                    .forEach(useCase -> context.registerBean(useCase));
            context.register(UseCases.class, Authorities.class, Roster.class, AuditSealer.class, Builders.class);
            context.register(MembersTeams.class, MembersAccesses.class, MembersDevices.class);
            context.register(MembersSupportGrants.class, VisibleContents.class);
            context.register(MembersSharedMails.class, SupportLeaves.class);
            context.register(Custodians.class, EligibleUsers.class, DeviceEndings.class, WrongPasswords.class);
            context.register(OtherMembers.class, RentedProducts.class, OpenInvoices.class, PrepaidBalance.class);
            context.register(PaymentSettler.class, AskingProvider.class);
            context.register(RenewedProducts.class, CreditedLateMoney.class, CreditNoteIssuer.class);
            context.register(RenewedMethods.class);
            context.refresh();

            foundAnOrganisationAndAppointASecondLegalResponsible(context.getBean(UseCases.class));
        }
    }

    /** The lines of the README. */
    private static void foundAnOrganisationAndAppointASecondLegalResponsible(UseCases seneschal) {
        var visitor = new Actor.Visitor();
        var ada = seneschal.signingUp().signUp(visitor, new NewUser(ADA, "correct horse battery", null, null));
        var bob = seneschal.signingUp().signUp(visitor, new NewUser(BOB, "staple of the battery", null, null));
        var actor = new Actor.Person(ada.user().id());

        var club = OrganisationDetails.named(new OrganisationName("Alpenverein"), COMPANY);
        var id = seneschal.foundingOrganisations().found(actor, club).id();

        var terms = new Terms(Role.LEGAL_RESPONSIBLE, true, ContactPreferences.ALL);
        var offer = new Offer(BOB.login(), BOB.name(), BOB.locale(), terms, true);
        var link = seneschal.invitingMembers().invite(actor, id, offer).secret();
        seneschal.answeringInvitations().accept(new Actor.Person(bob.user().id()), link.reveal());

        assertThat(seneschal.readingOrganisations().get(actor, id).legalResponsiblesCount())
                .isEqualTo(2);
    }

    private static NewAccount account(String login, String firstName, String lastName) {
        return new NewAccount(
                new EmailAddress(login),
                new PersonName(firstName, lastName),
                new PhoneNumber("+41791234567"),
                new PreferredLocale("de-CH"));
    }

    /** All ports and instruments, each under the one interface that it is. */
    private static Stream<Part<?>> parts() {
        var instruments = TestInstruments.at(CLOCK);
        var stores = InMemoryStores.create(CLOCK, instruments.ids());
        return Stream.of(
                        componentsOf(Stores.class, stores),
                        componentsOf(Instruments.class, instruments),
                        componentsOf(Provider.class, instruments.provider()))
                .flatMap(Function.identity());
    }

    private static Stream<Part<?>> componentsOf(Class<?> type, Object record) {
        return Stream.of(type.getRecordComponents())
                .map(component -> Part.of(component.getType(), valueOf(component, record)));
    }

    private static Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private record Part<T>(Class<T> type, T value) {
        static <T> Part<T> of(Class<T> type, Object value) {
            return new Part<>(type, type.cast(value));
        }
    }

    private static <T> void registerInstance(AnnotationConfigApplicationContext context, Part<T> part) {
        context.registerBean(part.type(), part::value);
    }

    private static final class GuiceModule extends AbstractModule {

        @Override
        protected void configure() {
            parts().forEach(this::bindPart);
            var dependants = Multibinder.newSetBinder(binder(), Dependants.class);
            dependants.addBinding().to(MembersTeams.class);
            dependants.addBinding().to(MembersAccesses.class);
            dependants.addBinding().to(MembersDevices.class);
            dependants.addBinding().to(MembersSharedMails.class);
            dependants.addBinding().to(MembersSupportGrants.class);
            bind(LateMoney.class).to(CreditedLateMoney.class);
            var holdings = Multibinder.newSetBinder(binder(), Holdings.class);
            holdings.addBinding().to(OtherMembers.class);
            holdings.addBinding().to(RentedProducts.class);
            holdings.addBinding().to(OpenInvoices.class);
            holdings.addBinding().to(PrepaidBalance.class);
        }

        @Provides
        List<PaymentConsequences> consequences(RenewedProducts renewing) {
            return List.of(renewing);
        }

        @Provides
        List<MethodUsers> methodUsers(RenewedMethods renewed) {
            return List.of(renewed);
        }

        private <T> void bindPart(Part<T> part) {
            bind(part.type()).toInstance(part.value());
        }
    }
}
