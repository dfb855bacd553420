package io.seneschal.cli.renewal;

import io.seneschal.application.renewal.Forecasting.Foreseen;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "forecast",
        description = {
            "Show which payments will be made by themselves until a day, and what will not be renewed, and why.",
            "It changes nothing, and is worked out by what decides in earnest."
        },
        footer = {"", "Example: seneschal renewal forecast \"Alpenverein Lauterbrunnen\" --until 2027-06-30"})
public final class ForecastRenewals implements Verb {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ORGANISATION",
            description = "Id or name; without it, all organisations.")
    @Nullable
    String organisation;

    @Option(names = "--until", required = true, paramLabel = "DAY", description = "The last day.")
    LocalDate until;

    @Override
    public int run(Desk desk) {
        var forecasting = desk.useCases().forecasting();
        var view = RenewalFields.foreseen(desk);
        if (organisation == null) {
            desk.results().listAll(view, some -> forecasting.ofAll(desk.operator(), until, some));
        } else {
            var id = desk.organisation(organisation);
            desk.results()
                    .list(
                            view,
                            forecasting.of(desk.operator(), id, until).stream()
                                    .map(item -> new Foreseen(id, item))
                                    .toList());
        }
        return ExitCodes.DONE;
    }
}
