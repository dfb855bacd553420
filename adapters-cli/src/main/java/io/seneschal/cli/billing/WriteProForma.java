package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "pdf",
        description = "Write a pro forma invoice with its QR-bill into a PDF file.",
        footer = {
            "",
            "Example: seneschal pro-forma pdf \"Alpenverein Lauterbrunnen\" 01936f5e-0000-7000-8000-000000000005 \\",
            "           --to pro-forma.pdf --language fr"
        })
public final class WriteProForma implements Verb {

    @Mixin
    ProFormaWish wish;

    @Mixin
    PaperTarget target;

    @Override
    public int run(Desk desk) {
        var organisation = wish.organisation(desk);
        target.write(
                desk,
                language ->
                        desk.useCases().readingProFormas().paper(desk.operator(), organisation, wish.id(), language));
        return ExitCodes.DONE;
    }
}
