package io.seneschal.domain.billing;

import static io.seneschal.domain.billing.Purse.CLUB;
import static io.seneschal.domain.billing.Purse.francs;
import static io.seneschal.testing.House.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.Money;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.testing.Rule;
import io.seneschal.testing.Wares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is paid in, spent, declined, answered late, twice or otherwise: the ledger adds up to nothing, is what stands on
 * the account, and money is neither made nor lost.
 */
@Rule({"PAY-7", "PAY-8", "PAY-11"})
class LedgerProperties {

    /** @param which of the payments that have begun, wherever there is one */
    record Command(Act act, int which, long minor) {}

    enum Act {
        DEPOSIT,
        SPEND,
        SPEND_WITH_CARD,
        SUCCEED,
        SUCCEED_OTHERWISE,
        FAIL,
        REFUND
    }

    @Property(seed = "1815", tries = 100)
    void money_is_neither_made_nor_lost(@ForAll("commands") List<Command> commands) {
        var books = new Books();
        for (var command : commands) {
            books.obey(command);
            books.balance();
        }
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.longs().between(10, 999_900))
                .as(Command::new)
                .list()
                .ofSize(100);
    }

    private static final class Books {

        private final List<Payment> payments = new ArrayList<>();
        private final Map<LedgerAccount, Money> ledger = new EnumMap<>(LedgerAccount.class);
        private PrepaidAccount account = PrepaidAccount.empty(CLUB, Currency.CHF);
        private Money paidIn = francs(0);
        private Money spent = francs(0);

        void obey(Command command) {
            var amount = francs(command.minor());
            switch (command.act()) {
                case DEPOSIT -> begin(PaymentMethodKind.VISA, false, new PaymentLine.Deposit(amount));
                case SPEND -> begin(PaymentMethodKind.PREPAID, false, renewal(amount));
                case SPEND_WITH_CARD -> begin(PaymentMethodKind.VISA, true, renewal(amount));
                case SUCCEED -> answer(command, "ch_1", null);
                case SUCCEED_OTHERWISE -> answer(command, "ch_2", null);
                case FAIL -> answer(command, null, "no");
                case REFUND -> {
                    if (spent.compareTo(amount) >= 0) {
                        book(account.refund(Purse.step(), amount, new PaymentId(UUID.randomUUID()), NOON));
                        spent = spent.minus(amount);
                    }
                }
            }
        }

        private void begin(PaymentMethodKind kind, boolean usePrepaid, PaymentLine line) {
            try {
                var begun = Purse.begin(kind, usePrepaid, account.available(), line);
                account.follow(begun, Purse.step(), NOON).ifPresent(this::book);
                payments.add(begun);
            } catch (Refusal insufficient) {
                assertThat(insufficient).isInstanceOf(PrepaidRefusal.Insufficient.class);
            }
        }

        private void answer(Command command, @Nullable String reference, @Nullable String reason) {
            if (payments.isEmpty()) {
                return;
            }
            var which = command.which() % payments.size();
            var before = payments.get(which);
            Change<Payment> change = reason == null ? before.succeed(reference, NOON) : before.fail(reason, NOON);
            var after = change.after();
            payments.set(which, after);
            if (before.isOpen() && !after.isOpen()) {
                account.follow(after, Purse.step(), NOON).ifPresent(this::book);
                if (after.state() == Payment.State.SUCCEEDED) {
                    paidIn = after.isDeposit() ? paidIn.plus(after.total()) : paidIn;
                    spent = spent.plus(after.fromPrepaid());
                }
            } else {
                assertThat(after).isEqualTo(before);
            }
        }

        private void book(PrepaidAccount.Booking booking) {
            account = booking.account().after();
            booking.transaction()
                    .postings()
                    .forEach(posting -> ledger.merge(posting.account(), posting.amount(), Money::plus));
        }

        void balance() {
            assertThat(ledger.values().stream().reduce(francs(0), Money::plus)).isEqualTo(francs(0));
            assertThat(on(LedgerAccount.AVAILABLE)).isEqualTo(account.available());
            assertThat(on(LedgerAccount.RESERVED)).isEqualTo(account.reserved());
            assertThat(on(LedgerAccount.OUTSIDE)).isEqualTo(paidIn.negated());
            assertThat(on(LedgerAccount.SPENT)).isEqualTo(spent);
            var reserved = payments.stream()
                    .filter(Payment::isOpen)
                    .map(Payment::fromPrepaid)
                    .reduce(francs(0), Money::plus);
            assertThat(account.reserved()).isEqualTo(reserved);
        }

        private Money on(LedgerAccount kind) {
            return ledger.getOrDefault(kind, francs(0));
        }

        private static PaymentLine renewal(Money amount) {
            return new PaymentLine.Renewal(
                    new ProductId(UUID.randomUUID()),
                    "domain",
                    new ProductName("example.org"),
                    Wares.YEAR,
                    1,
                    DueDate.of(LocalDate.of(2026, 12, 31)),
                    amount);
        }
    }
}
