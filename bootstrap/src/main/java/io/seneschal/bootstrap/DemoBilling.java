package io.seneschal.bootstrap;

import io.seneschal.application.UseCases;
import io.seneschal.application.billing.PlacingOrders.Line;
import io.seneschal.application.billing.PlacingOrders.NewOrder;
import io.seneschal.domain.billing.PaymentMethod;
import io.seneschal.domain.billing.PaymentMethodKind;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Currency;
import io.seneschal.domain.shared.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the club of the example pays: by a card that works, by one that doesn't, and by bank transfer; and what it has ordered. */
final class DemoBilling {

    private DemoBilling() {}

    static void fill(UseCases useCases, Actor.Person treasurer, OrganisationId club) {
        add(useCases, treasurer, club, PaymentMethodKind.VISA, "tok_ok", "Visa of the club");
        add(useCases, treasurer, club, PaymentMethodKind.MASTERCARD, "tok_decline", "MasterCard, expired");
        add(useCases, treasurer, club, PaymentMethodKind.IBAN, null, "Bank transfer");
        var chat = new Line("chat", new ProductName("Chat"), null, 1);
        useCases.placingOrders().place(treasurer, club, new NewOrder(List.of(chat), null));
    }

    private static void add(
            UseCases useCases,
            Actor.Person treasurer,
            OrganisationId club,
            PaymentMethodKind kind,
            @Nullable String token,
            String display) {
        useCases.keepingPaymentMethods()
                .add(treasurer, club, new PaymentMethod.Wish(kind, token, display, Currency.CHF));
    }
}
