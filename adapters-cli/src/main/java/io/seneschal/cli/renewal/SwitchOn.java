package io.seneschal.cli.renewal;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.PaymentMethodId;
import io.seneschal.domain.shared.SeenVersion;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "on",
        description = {
            "Renew products by themselves from now on, with a payment method.",
            "Fourteen days have to be left before the due date. A refusal for one stops none of the others."
        },
        footer = {
            "",
            "Example: seneschal renewal on \"Alpenverein Lauterbrunnen\" alpenverein.example"
                    + " --method 01900000-0000-7000-8000-000000000001"
        })
public final class SwitchOn implements Verb {

    @Mixin
    ProductsWish products;

    @Option(
            names = "--method",
            required = true,
            paramLabel = "ID",
            description = "The payment method: a card, Twint, or the prepaid account.")
    UUID method;

    @Override
    public int run(Desk desk) {
        var id = products.organisation(desk);
        var switching = desk.useCases().switchingAutoRenewal();
        return desk.eachProduct(
                id,
                products.of(desk, id),
                product -> switching.on(desk.operator(), id, product, new PaymentMethodId(method), SeenVersion.ANY));
    }
}
