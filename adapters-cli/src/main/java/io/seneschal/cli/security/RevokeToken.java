package io.seneschal.cli.security;

import io.seneschal.cli.security.TokenHolder.Holder;
import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.security.TokenId;
import io.seneschal.domain.shared.SeenVersion;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = "Revoke a token: from now on it opens nothing.",
        footer = {
            "",
            "Example: seneschal token revoke 0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6 --user ada@example.org --yes"
        })
public final class RevokeToken implements Verb {

    @Parameters(paramLabel = "TOKEN", description = "Id.")
    UUID token;

    @Mixin
    TokenHolder holder;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        var making = desk.useCases().makingTokens();
        var id = new TokenId(token);
        var of = holder.of(desk);
        if (!confirmation.given(desk.console(), "Revoke the token " + token + " for good?")) {
            return ExitCodes.NOT_WANTED;
        }
        switch (of) {
            case Holder.OfUser(var user) -> making.revokeOf(desk.operator(), user, id);
            case Holder.OfOperator operator -> making.revoke(desk.operator(), id, SeenVersion.ANY);
            case Holder.OfMailServers servers -> making.revokeOfMailServer(desk.operator(), id);
            case Holder.OfAgent(var agent) -> making.revokeOfAgent(desk.operator(), agent, id);
        }
        desk.results().show(Fields.of("id", id, "state", "revoked"));
        return ExitCodes.DONE;
    }
}
