package io.seneschal.rest.billing;

import io.seneschal.application.billing.ChangingBillingAccounts;
import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.shared.Currency;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Request;
import io.seneschal.rest.shared.Response;
import io.seneschal.rest.shared.Route;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code /organisations/{organisation_id}/billing-account}: in which currency it pays, and when it is reminded. */
public final class BillingAccountResource {

    private static final String ACCOUNT = "/organisations/{organisation_id}/billing-account";
    private static final Map<String, String> JUDGED =
            Map.of("billing.reminder-lead-out-of-range", "/reminder_lead_days");

    private final ChangingBillingAccounts changing;

    public BillingAccountResource(ChangingBillingAccounts changing) {
        this.changing = changing;
    }

    public List<Route> routes() {
        return List.of(Route.get(ACCOUNT, this::get), Route.patch(ACCOUNT, this::change));
    }

    private Response get(Request request) {
        return shown(changing.get(request.actor(), request.organisation()));
    }

    private Response change(Request request) {
        return shown(request.body(
                BillingAccountResource::wish,
                JUDGED,
                wish -> request.precondition()
                        .apply(seen -> changing.change(request.actor(), request.organisation(), wish, seen))));
    }

    private static Supplier<BillingAccount.Wish> wish(Fields fields) {
        var currency = fields.changeable("currency", Shape.oneOf(Currency.class));
        var lead = fields.changeable("reminder_lead_days", Shape.NUMBER);
        var respects = fields.changeable("respects_switch_off", Shape.TRUTH);
        return () -> new BillingAccount.Wish(currency.orNull(), lead.orNull(), respects.orNull());
    }

    private static Response shown(BillingAccount account) {
        return Response.ok(new BillingAccountView(
                        account.currency().code(),
                        account.settled(),
                        account.reminderLeadDays(),
                        account.respectsSwitchOff()))
                .ofVersion(account.version());
    }

    record BillingAccountView(
            String currency, boolean currencySettled, int reminderLeadDays, boolean respectsSwitchOff) {}
}
