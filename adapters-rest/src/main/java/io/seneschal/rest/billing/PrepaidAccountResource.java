package io.seneschal.rest.billing;

import io.seneschal.application.billing.DepositingMoney;
import io.seneschal.application.billing.ReadingPayments;
import io.seneschal.domain.billing.LedgerTransaction;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.billing.PrepaidAccount;
import io.seneschal.domain.shared.Money;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.MoneyView;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** {@code /organisations/{organisation_id}/prepaid-account}: what is on it, how it came there, topping it up (PAY-6). */
public final class PrepaidAccountResource {

    private static final String ACCOUNT = "/organisations/{organisation_id}/prepaid-account";
    private static final Map<String, String> JUDGED = Map.of("prepaid.deposit-out-of-range", "/amount");

    private final DepositingMoney depositing;
    private final ReadingPayments reading;
    private final PaymentAnswers answers;

    public PrepaidAccountResource(DepositingMoney depositing, ReadingPayments reading, PaymentAnswers answers) {
        this.depositing = depositing;
        this.reading = reading;
        this.answers = answers;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ACCOUNT, this::get),
                Route.get(ACCOUNT + "/entries", this::entries).asking("cursor", "limit"),
                Route.post(ACCOUNT + "/deposits", this::deposit));
    }

    private Response get(Request request) {
        var account = reading.prepaid(request.actor(), request.organisation());
        return Response.ok(PrepaidAccountView.of(account)).ofVersion(account.version());
    }

    private Response entries(Request request) {
        var paging = request.paging();
        var wanted = request.query(paging::page);
        var page = reading.entries(request.actor(), request.organisation(), wanted);
        return Response.ok(paging.show(page, EntryView::of));
    }

    private Response deposit(Request request) {
        var begun = request.body(
                PrepaidAccountResource::newDeposit,
                JUDGED,
                wish -> depositing.begin(request.actor(), request.organisation(), wish.amount(), wish.method()));
        return answers.created(request.actor(), begun)
                .andThen(() -> answers.created(request.actor(), depositing.finish(request.actor(), begun)));
    }

    private record NewDeposit(Money amount, PaymentMethodId method) {}

    private static Supplier<NewDeposit> newDeposit(Fields fields) {
        var amount = fields.required("amount", MoneyView.SHAPE);
        var method = fields.required("payment_method_id", Shape.ID.as(PaymentMethodId::new));
        return () -> new NewDeposit(amount.value(), method.value());
    }

    /**
     * @param balance all that is on it
     * @param available what of it can be spent
     * @param reserved what of it is kept for payments under way
     */
    record PrepaidAccountView(MoneyView balance, MoneyView available, MoneyView reserved) {

        static PrepaidAccountView of(PrepaidAccount account) {
            return new PrepaidAccountView(
                    MoneyView.of(account.available().plus(account.reserved())),
                    MoneyView.of(account.available()),
                    MoneyView.of(account.reserved()));
        }
    }

    /** A transaction of the ledger: its postings add up to zero. */
    record EntryView(UUID id, String kind, MoneyView amount, UUID paymentId, List<PostingView> postings, Instant at) {

        static EntryView of(LedgerTransaction transaction) {
            return new EntryView(
                    transaction.id().value(),
                    transaction.kind().code(),
                    MoneyView.of(transaction.amount()),
                    transaction.payment().value(),
                    transaction.postings().stream().map(PostingView::of).toList(),
                    transaction.at());
        }
    }

    record PostingView(String account, MoneyView amount) {

        static PostingView of(LedgerTransaction.Posting posting) {
            return new PostingView(posting.account().code(), MoneyView.of(posting.amount()));
        }
    }
}
