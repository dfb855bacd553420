package io.seneschal.persistence.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.seneschal.application.UseCases;
import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.application.account.SigningUp.SignedUp;
import io.seneschal.application.notice.Letters;
import io.seneschal.application.notice.Message;
import io.seneschal.application.notice.Postman.Delivery;
import io.seneschal.application.notice.SendingNotices;
import io.seneschal.application.notice.SendingNotices.Step;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.persistence.InMemoryStores;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.Rule;
import io.seneschal.testing.TestInstruments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingPeople {

    private static final String REASON = "The last one who answered has died";

    private final MovableClock clock = new MovableClock("2026-03-01T12:00:00.000Z");
    private final List<Message> sent = new ArrayList<>();
    private Delivery delivery = Delivery.ACCEPTED;

    private UseCases useCases;
    private SendingNotices sending;
    private OrganisationId choir;
    private Actor.Person zoe;
    private OrganisationId zoesOwn;

    @BeforeEach
    void found() {
        var with = TestInstruments.at(clock);
        var stores = InMemoryStores.create(clock, with.ids());
        useCases = UseCases.of(stores, with);
        sending = new SendingNotices(
                stores.notices(),
                new Letters(stores.users(), stores.organisations(), stores.products()),
                this::take,
                clock);
        var founded = signUp("ada@example.org", new PersonName("Ada", "Keller"), "de-CH", "Chœur des Alpes");
        choir = founded.organisation().id();
        var own = signUp("zoe@example.org", new PersonName("Zoé", "Favre"), "fr-CH", "Favre SA");
        zoe = new Actor.Person(own.user().id());
        zoesOwn = own.organisation().id();
        sending.begin();
    }

    @Test
    @Rule({"ORG-8", "NOT-2"})
    void each_in_their_own_language_who_was_appointed_by_whom_and_why() {
        appointZoe();

        sendAll();

        assertThat(sent)
                .extracting(message -> message.to().text(), Message::subject)
                .containsExactlyInAnyOrder(
                        tuple(
                                "ada@example.org",
                                "Für Chœur des Alpes wurde vom Betrieb eine rechtlich verantwortliche Person ernannt"),
                        tuple(
                                "zoe@example.org",
                                "Un responsable légal de Chœur des Alpes a été nommé par un opérateur"));
        assertThat(sent)
                .allSatisfy(message -> assertThat(message.text())
                        .contains("Zoé Favre", REASON, "2026-03-01 12:00 UTC")
                        .doesNotContain("{", "?"));
    }

    @Test
    @Rule({"NOT-1", "MEM-9"})
    void goes_on_when_the_mail_server_was_down_and_loses_nothing() {
        appointZoe();
        delivery = Delivery.UNREACHABLE;
        assertThat(sending.sendNext()).isEqualTo(Step.UNREACHABLE);
        assertThat(sending.sendNext()).isEqualTo(Step.UNREACHABLE);
        assertThat(sending.sendNext()).isEqualTo(Step.NOTHING_DUE);

        clock.pass(Duration.ofMinutes(1));
        delivery = Delivery.ACCEPTED;

        assertThat(sendAll()).containsExactly(Step.SENT, Step.SENT, Step.NOTHING_DUE);
        assertThat(sent).extracting(Message::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void is_tried_again_at_longer_and_longer_intervals() {
        appointZoe();
        sending.sendNext();
        delivery = Delivery.POSTPONED;

        for (var minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(sending.sendNext()).isEqualTo(Step.POSTPONED);
            clock.pass(Duration.ofMinutes(minutes).minusMillis(1));
            assertThat(sending.sendNext()).isEqualTo(Step.NOTHING_DUE);
            clock.pass(Duration.ofMillis(1));
        }
    }

    @Test
    void ends_after_seven_days() {
        appointZoe();
        clock.pass(Duration.ofDays(7).minusMillis(1));
        assertThat(sending.sendNext()).isEqualTo(Step.SENT);
        clock.pass(Duration.ofMillis(1));
        assertThat(sendAll()).containsExactly(Step.DROPPED, Step.NOTHING_DUE);
    }

    @Test
    void ends_when_the_server_knows_no_such_recipient() {
        appointZoe();
        delivery = Delivery.REFUSED;

        assertThat(sendAll()).containsExactly(Step.DROPPED, Step.DROPPED, Step.NOTHING_DUE);
        clock.pass(Duration.ofDays(1));
        assertThat(sending.sendNext()).isEqualTo(Step.NOTHING_DUE);
    }

    @Test
    void forgets_those_who_closed_their_account_and_still_tells_the_others_of_them() {
        appointZoe();
        useCases.changingOrganisations().delete(zoe, zoesOwn, SeenVersion.ANY);
        useCases.closingAccounts().close(zoe, SeenVersion.ANY);

        sendAll();

        assertThat(sent).extracting(message -> message.to().text()).containsExactly("ada@example.org");
        assertThat(sent.getFirst().text()).contains(zoe.id().toString());
    }

    private void appointZoe() {
        useCases.changingMembers().appointLegalResponsible(new Actor.Operator("root"), choir, zoe.id(), REASON);
    }

    private Delivery take(Message message) {
        if (delivery == Delivery.ACCEPTED) {
            sent.add(message);
        }
        return delivery;
    }

    private List<Step> sendAll() {
        var steps = new ArrayList<Step>();
        do {
            steps.add(sending.sendNext());
        } while (steps.getLast() != Step.NOTHING_DUE);
        return steps;
    }

    private SignedUp signUp(String login, PersonName name, String locale, String company) {
        var account = new NewAccount(
                new EmailAddress(login), name, new PhoneNumber("+41791234567"), new PreferredLocale(locale));
        var wish = new NewUser(account, "correct horse battery", new OrganisationName(company), null);
        return useCases.signingUp().signUp(new Actor.Visitor(), wish);
    }
}
