package io.seneschal.cli.organisation;

import io.seneschal.application.organisation.MemberViews.Filter;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Coded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = "List the members of an organisation.",
        footer = {"", "Example: seneschal member list \"Alpenverein Lauterbrunnen\" --role legal_responsible"})
public final class ListMembers implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            completionCandidates = RoleCodes.class,
            description = "Only those with this role: ${COMPLETION-CANDIDATES}.")
    @Nullable
    String role;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only those with this in a name or in the login.")
    @Nullable
    String search;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var filter = new Filter(role == null ? null : Coded.of(Role.class, role), search);
        var reading = desk.useCases().readingMembers();
        desk.results().list(OrganisationFields.MEMBER, paging, page -> reading.page(desk.operator(), id, filter, page));
        return ExitCodes.DONE;
    }
}
