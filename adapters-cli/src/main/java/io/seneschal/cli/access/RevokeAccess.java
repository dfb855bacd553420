package io.seneschal.cli.access;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "revoke",
        description = {
            "Close products to a member or a team again. Other accesses to them stay.",
            "A refusal for one product stops none of the others."
        },
        footer = {"", "Example: seneschal product revoke \"Alpenverein Lauterbrunnen\" Drive --team Board --yes"})
public final class RevokeAccess implements Verb {

    @Mixin
    ExtentWish extent;

    @Mixin
    HolderWish holder;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(extent.organisation);
        var of = holder.one(desk, id);
        extent.requireClear();
        if (!confirmation.given(desk.console(), "Revoke " + extent.told() + "?")) {
            return ExitCodes.NOT_WANTED;
        }
        return extent.eachOf(desk, id, opened -> {
            desk.useCases().grantingAccesses().revoke(desk.operator(), id, of, opened);
            return Fields.of("state", "revoked");
        });
    }
}
