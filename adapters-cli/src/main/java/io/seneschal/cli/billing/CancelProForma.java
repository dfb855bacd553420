package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.SeenVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "cancel",
        description = "Give up a transfer: its payment has failed, and can be made in another way.",
        footer = {
            "",
            "Example: seneschal pro-forma cancel \"Alpenverein Lauterbrunnen\" 01936f5e-0000-7000-8000-000000000005"
        })
public final class CancelProForma implements Verb {

    @Mixin
    ProFormaWish wish;

    @Override
    public int run(Desk desk) {
        var cancelled = desk.useCases()
                .cancellingProFormas()
                .cancel(desk.operator(), wish.organisation(desk), wish.id(), SeenVersion.ANY);
        desk.results().show(PaperFields.PRO_FORMA, cancelled);
        return ExitCodes.DONE;
    }
}
