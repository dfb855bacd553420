package io.seneschal.cli.renewal;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.SeenVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "off",
        description = {
            "Renew products no more by themselves. Possible at any time.",
            "A refusal for one stops none of the others."
        },
        footer = {"", "Example: seneschal renewal off \"Alpenverein Lauterbrunnen\" --all"})
public final class SwitchOff implements Verb {

    @Mixin
    ProductsWish products;

    @Override
    public int run(Desk desk) {
        var id = products.organisation(desk);
        var switching = desk.useCases().switchingAutoRenewal();
        return desk.eachProduct(
                id, products.of(desk, id), product -> switching.off(desk.operator(), id, product, SeenVersion.ANY));
    }
}
