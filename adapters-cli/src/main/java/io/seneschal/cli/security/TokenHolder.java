package io.seneschal.cli.security;

import io.seneschal.cli.shared.Desk;
import io.seneschal.domain.shared.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whose tokens: a user's, or the operator's own. */
final class TokenHolder {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--user", paramLabel = "USER", description = "Of the user with this id or login.")
    @Nullable
    String user;

    @Option(names = "--operator", description = "Of the operator, for programs that administer.")
    boolean operator;

    /** The user; empty for the operator. */
    Optional<UserId> user(Desk desk) {
        if (operator == (user != null)) {
            throw new ParameterException(command.commandLine(), "Say whose token: one of --user and --operator");
        }
        return Optional.ofNullable(user).map(desk::user);
    }
}
