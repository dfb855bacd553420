package io.seneschal.cli.security;

import io.seneschal.cli.security.TokenHolder.Holder;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description =
                "List the tokens of a user, of the operator, of the mail servers, or of a support agent. Their text is"
                        + " never shown.",
        footer = {"", "Example: seneschal token list --user ada@example.org"})
public final class ListTokens implements Verb {

    @Mixin
    TokenHolder holder;

    @Override
    public int run(Desk desk) {
        var making = desk.useCases().makingTokens();
        var tokens = switch (holder.of(desk)) {
            case Holder.OfUser(var user) -> making.allOf(desk.operator(), user);
            case Holder.OfOperator operator -> making.all(desk.operator());
            case Holder.OfMailServers servers -> making.allOfMailServers(desk.operator());
            case Holder.OfAgent(var agent) -> making.allOfAgent(desk.operator(), agent);
        };
        desk.results().list(TokenFields.TOKEN, tokens);
        return ExitCodes.DONE;
    }
}
