package io.seneschal.cli.security;

import io.seneschal.cli.shared.Desk;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whose tokens: a user's, the operator's own, those of the mail servers, or a support agent's. */
final class TokenHolder {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--user", paramLabel = "USER", description = "Of the user with this id or login.")
    @Nullable
    String user;

    @Option(names = "--operator", description = "Of the operator, for programs that administer.")
    boolean operator;

    @Option(
            names = {"--mail-server", "--mail-servers"},
            description = "Of a mail server, which can do nothing but ask about passwords of devices.")
    boolean mailServer;

    @Option(
            names = "--agent",
            paramLabel = "ADDRESS",
            description = "Of the support agent with this address, who can do nothing but handle tickets.")
    @Nullable
    String agent;

    /** Who it is. */
    sealed interface Holder {
        record OfUser(UserId user) implements Holder {}

        record OfOperator() implements Holder {}

        record OfMailServers() implements Holder {}

        record OfAgent(Actor.Agent agent) implements Holder {}
    }

    Holder of(Desk desk) {
        if (Stream.of(user != null, operator, mailServer, agent != null)
                        .filter(said -> said)
                        .count()
                != 1) {
            throw new ParameterException(
                    command.commandLine(), "Say whose token: one of --user, --operator, --mail-server and --agent");
        }
        if (user != null) {
            return new Holder.OfUser(desk.user(user));
        }
        if (agent != null) {
            return new Holder.OfAgent(new Actor.Agent(new EmailAddress(agent)));
        }
        return operator ? new Holder.OfOperator() : new Holder.OfMailServers();
    }
}
