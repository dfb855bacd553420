package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "show",
        description = "Show a pro forma invoice.",
        footer = {
            "",
            "Example: seneschal pro-forma show \"Alpenverein Lauterbrunnen\" 01936f5e-0000-7000-8000-000000000005"
        })
public final class ShowProForma implements Verb {

    @Mixin
    ProFormaWish wish;

    @Override
    public int run(Desk desk) {
        var found = desk.useCases().readingProFormas().get(desk.operator(), wish.organisation(desk), wish.id());
        desk.results().show(PaperFields.PRO_FORMA, found);
        return ExitCodes.DONE;
    }
}
