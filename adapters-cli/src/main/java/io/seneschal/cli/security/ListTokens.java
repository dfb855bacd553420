package io.seneschal.cli.security;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "List the tokens of a user, or those of the operator. Their text is never shown.",
        footer = {"", "Example: seneschal token list --user ada@example.org"})
public final class ListTokens implements Verb {

    @Mixin
    TokenHolder holder;

    @Override
    public int run(Desk desk) {
        var making = desk.useCases().makingTokens();
        var tokens = holder.user(desk)
                .map(user -> making.allOf(desk.operator(), user))
                .orElseGet(() -> making.all(desk.operator()));
        desk.results().list(TokenFields.TOKEN, tokens);
        return ExitCodes.DONE;
    }
}
