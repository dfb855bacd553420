package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "List organisations.",
        footer = {"", "Example: seneschal org list --search alpen"})
public final class ListOrganisations implements Verb {

    @Option(names = "--search", paramLabel = "TEXT", description = "Only those with this in the name.")
    @Nullable
    String search;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var reading = desk.useCases().readingOrganisations();
        desk.results()
                .list(OrganisationFields.ORGANISATION, paging, page -> reading.all(desk.operator(), search, page));
        return ExitCodes.DONE;
    }
}
