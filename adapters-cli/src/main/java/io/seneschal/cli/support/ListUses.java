package io.seneschal.cli.support;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.support.SupportGrantId;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "uses",
        description = "List who used a grant, and who was refused.",
        footer = {"", "Example: seneschal support uses 0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6"})
public final class ListUses implements Verb {

    @Parameters(paramLabel = "GRANT", description = "Id.")
    UUID grant;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = new SupportGrantId(grant);
        var reading = desk.useCases().readingSupport();
        desk.results().list(GrantFields.USE, paging, page -> reading.usesOf(desk.operator(), id, page));
        return ExitCodes.DONE;
    }
}
