package io.seneschal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.UseCases;
import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.TestInstruments;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InMemoryStoresTest {

    @Test
    void the_use_cases_work_on_them_and_nothing_is_stored_of_what_is_refused() {
        var with = TestInstruments.at(new MovableClock("2026-03-01T12:00:00.000Z"));
        var useCases = UseCases.of(InMemoryStores.create(with.clock(), with.ids()), with);
        var account = new NewAccount(
                new EmailAddress("ada@example.org"),
                new PersonName("Ada", "Keller"),
                new PhoneNumber("+41791234567"),
                new PreferredLocale("de-CH"));
        var signedUp = useCases.signingUp()
                .signUp(new Actor.Visitor(), new NewUser(account, "correct horse battery", null, null));
        var ada = new Actor.Person(signedUp.user().id());
        var organisation = signedUp.organisation().id();

        assertThatThrownBy(() -> useCases.removingMembers().leave(ada, organisation))
                .isInstanceOf(LastLegalResponsible.class);

        assertThat(signedUp.organisation().name()).isEqualTo("Ada Keller");
        assertThat(useCases.readingAuditTrail()
                        .all(new Actor.Operator("root"), PageRequest.FIRST)
                        .items())
                .extracting(event -> event.actorKind() + " " + event.type())
                .containsExactly(
                        "person user.signed-up",
                        "person organisation.founded",
                        "person organisation.legal-responsible-appointed",
                        "person membership.member-joined");
    }
}
