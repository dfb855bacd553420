package io.seneschal.cli.security;

import io.seneschal.application.security.MakingTokens.MadeToken;
import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.cli.security.TokenHolder.Holder;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.shared.Coded;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "create",
        description = "Make a token. Its text is shown once, alone on stdout, so that a script can take it.",
        footer = {
            "",
            "Example: seneschal token create --name ci --user ada@example.org --scopes read --expires-in-days 90",
            "         seneschal token create --name dovecot --mail-server",
            "         seneschal token create --name desk --agent anna@support.example"
        })
public final class CreateToken implements Verb {

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What it is for.")
    String name;

    @Mixin
    TokenHolder holder;

    @Option(
            names = "--scopes",
            paramLabel = "SCOPE",
            split = ",",
            description = "read, write, operator, mail_server, agent; by default all that the holder can have.")
    @Nullable
    List<String> scopes;

    @Option(
            names = "--expires-in-days",
            paramLabel = "DAYS",
            description = "1 to 3650; without it, the token has no end.")
    @Nullable
    Integer daysToLive;

    @Override
    public int run(Desk desk) {
        var making = desk.useCases().makingTokens();
        var wish = new NewToken(name, scopes == null ? null : chosen(scopes), daysToLive);
        var made = switch (holder.of(desk)) {
            case Holder.OfUser(var user) -> making.makeFor(desk.operator(), user, wish);
            case Holder.OfOperator operator -> making.makeForOperator(desk.operator(), wish);
            case Holder.OfMailServers servers -> making.makeForMailServer(desk.operator(), wish);
            case Holder.OfAgent(var agent) -> making.makeForAgent(desk.operator(), agent, wish);
        };
        show(made, desk);
        return ExitCodes.DONE;
    }

    private static void show(MadeToken made, Desk desk) {
        var fields = TokenFields.TOKEN.fields().apply(made.token());
        var text = made.secret().reveal();
        switch (desk.results().format()) {
            case TABLE -> {
                desk.console().err().println("Token " + made.token().id() + ", shown now and never again:");
                desk.console().err().flush();
                desk.console().out().println(text);
            }
            case JSON -> {
                fields.put("token", text);
                desk.results().show(fields);
            }
        }
    }

    private static Set<Scope> chosen(List<String> codes) {
        return codes.stream().map(code -> Coded.of(Scope.class, code.strip())).collect(Collectors.toUnmodifiableSet());
    }
}
