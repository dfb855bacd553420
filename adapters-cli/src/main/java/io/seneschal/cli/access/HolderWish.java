package io.seneschal.cli.access;

import io.seneschal.cli.shared.Desk;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.shared.OrganisationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who holds accesses: a member, or a team. */
final class HolderWish {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--user", paramLabel = "USER", description = "The member with this id or login.")
    @Nullable
    String user;

    @Option(names = "--team", paramLabel = "TEAM", description = "The team with this id or name.")
    @Nullable
    String team;

    Holder one(Desk desk, OrganisationId organisation) {
        return atMostOne(desk, organisation).orElseThrow(this::unclear);
    }

    Optional<Holder> atMostOne(Desk desk, OrganisationId organisation) {
        if (user != null && team != null) {
            throw unclear();
        }
        return user == null
                ? Optional.ofNullable(team).map(named -> new Holder.OfTeam(desk.team(organisation, named)))
                : Optional.of(new Holder.OfUser(desk.user(user)));
    }

    private ParameterException unclear() {
        return new ParameterException(command.commandLine(), "Say whose access: one of --user and --team");
    }
}
