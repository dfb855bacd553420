package io.seneschal.application.billing;

import static io.seneschal.testing.PapersOf.DAY;
import static io.seneschal.testing.PapersOf.francs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.StoresContract;
import io.seneschal.application.UseCases;
import io.seneschal.application.billing.MakingPayments.Line;
import io.seneschal.application.billing.MakingPayments.NewPayment;
import io.seneschal.application.billing.MatchingTransfers.Match;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.billing.BankEntry;
import io.seneschal.domain.billing.PaymentId;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.billing.ProForma;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.domain.billing.ProFormaRefusal.UnknownProForma;
import io.seneschal.domain.billing.TransferReference;
import io.seneschal.domain.billing.TransferVerdict;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.testing.PapersOf;
import io.seneschal.testing.Rule;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link ProFormas} and {@link MatchedTransfers}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ProFormasContract extends StoresContract {

    private OrganisationId club() {
        return organisation(user("ada"));
    }

    private ProForma made(OrganisationId organisation, Money amount) {
        var proForma = PapersOf.proForma(organisation, newId(), amount);
        inOne(() -> stores.proFormas().add(List.of(ProForma.make(proForma))));
        return proForma;
    }

    @Test
    @Rule("PAY-4")
    void a_pro_forma_is_found_by_its_payment_and_its_reference() {
        var club = club();
        var made = made(club, francs(1000));
        var euros = made(club, new Money(5, Currency.EUR));

        assertThat(stores.proFormas().get(club, made.id())).isEqualTo(made);
        assertThat(stores.proFormas().of(List.of(made.payment(), new PaymentId(newId()))))
                .containsExactly(made);
        assertThat(stores.proFormas().asking(made.reference())).contains(made);
        assertThat(stores.proFormas().asking(euros.reference())).contains(euros);
        assertThat(stores.proFormas().asking(new TransferReference("RF18539007547034")))
                .isEmpty();
        assertThatThrownBy(() -> stores.proFormas().get(club(), made.id())).isInstanceOf(UnknownProForma.class);
        assertThatThrownBy(() -> stores.proFormas().get(club, new ProFormaId(newId())))
                .isInstanceOf(UnknownProForma.class);
        assertThat(eventsOf(club)).endsWith("pro-forma.made", "pro-forma.made");
    }

    @Test
    @Rule("PAY-4")
    void pro_formas_are_listed_by_their_state() {
        var club = club();
        var paid = made(club, francs(1));
        var open = made(club, francs(2));
        inOne(() -> stores.proFormas().save(List.of(paid.pay(), Change.none(open))));

        assertThat(stores.proFormas().page(club, null, PageRequest.FIRST).items())
                .extracting(ProForma::id)
                .containsExactly(paid.id(), open.id());
        assertThat(stores.proFormas()
                        .page(club, ProForma.State.OPEN, PageRequest.FIRST)
                        .items())
                .containsExactly(open);
        assertThat(stores.proFormas().get(club, paid.id()).state()).isEqualTo(ProForma.State.PAID);
        assertThatThrownBy(() -> inOne(() -> stores.proFormas().save(List.of(paid.cancel()))))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule("PAY-4")
    void no_reference_is_given_twice() {
        var club = club();
        var made = made(club, francs(1));
        var again = new ProForma(
                new ProFormaId(newId()),
                club,
                new PaymentId(newId()),
                made.account(),
                made.reference(),
                DAY,
                made.issuer(),
                made.recipient(),
                List.of(),
                francs(0),
                francs(1),
                ProForma.State.OPEN,
                clock.instant(),
                0);

        assertThatThrownBy(() -> inOne(() -> stores.proFormas().add(List.of(ProForma.make(again)))))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule("PAY-4")
    void a_movement_settles_once() {
        var club = club();
        var one = made(club, francs(1));
        var other = made(club, francs(1));
        var entry = new BankEntry("CH5800791123000889012", "B" + newId(), true, "0.01", "CHF", DAY, null);
        assertThat(stores.matchedTransfers().has(entry)).isFalse();

        inOne(() -> stores.matchedTransfers().add(entry, one.id(), clock.instant()));

        assertThat(stores.matchedTransfers().has(entry)).isTrue();
        assertThat(stores.matchedTransfers()
                        .has(new BankEntry("CH00", entry.bankReference(), true, "0.01", "CHF", DAY, null)))
                .isFalse();
        assertThatThrownBy(() -> inOne(() -> stores.matchedTransfers().add(entry, other.id(), clock.instant())))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    @Rule({"PAY-4", "PAY-9"})
    void a_transfer_that_two_servers_are_told_of_at_the_same_instant_settles_once() throws Exception {
        var club = club();
        var one = UseCases.of(stores, instruments());
        var other = UseCases.of(another(), instruments());
        var told = List.of(announced(club, one), announced(club, one), announced(club, one)).stream()
                .map(ProFormasContract::transferOf)
                .collect(joining("\n"));

        var verdicts = new ArrayList<TransferVerdict>();
        for (var outcome : atTheSameInstant(() -> match(one, told), () -> match(other, told))) {
            ((List<?>) outcome.get()).forEach(verdict -> verdicts.add((TransferVerdict) verdict));
        }

        assertThat(verdicts)
                .hasSize(6)
                .filteredOn(TransferVerdict.MATCHED::equals)
                .hasSize(3);
        assertThat(stores.invoices().page(club, PageRequest.FIRST).items())
                .extracting(invoice -> invoice.number().sequence())
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    private ProForma announced(OrganisationId club, UseCases can) {
        var method = can.keepingPaymentMethods()
                .add(OPERATOR, club, new PaymentMethod.Wish(PaymentMethodKind.IBAN, null, "Bank", Currency.CHF));
        var line = new Line(product(club, "drive", "Files").id(), null, 1);
        var payment = can.makingPayments().pay(OPERATOR, club, new NewPayment(List.of(line), method.id(), false));
        return can.readingProFormas().of(OPERATOR, club, List.of(payment.id())).getFirst();
    }

    private static List<TransferVerdict> match(UseCases can, String told) {
        return can.matchingTransfers().match(OPERATOR, new ByteArrayInputStream(told.getBytes(UTF_8))).stream()
                .map(Match::verdict)
                .toList();
    }

    private static String transferOf(ProForma asked) {
        return asked.account() + " B" + asked.id() + " CRDT " + asked.amount().amount() + " CHF 2026-03-02 "
                + asked.reference();
    }
}
