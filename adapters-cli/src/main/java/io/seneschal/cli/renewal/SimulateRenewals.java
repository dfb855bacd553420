package io.seneschal.cli.renewal;

import io.seneschal.application.renewal.SimulatingRenewals.Wish;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Progress;
import io.seneschal.cli.shared.Verb;
import java.math.BigDecimal;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "simulate",
        description = {
            "Play the whole book forward day by day, with payments that are made up.",
            "It is the run itself, on a copy: the database is only read."
        },
        footer = {"", "Example: seneschal renewal simulate --until 2027-12-31 --declines 5%"})
public final class SimulateRenewals implements Verb {

    @Option(names = "--until", required = true, paramLabel = "DAY", description = "The last day.")
    LocalDate until;

    @Option(
            names = "--declines",
            paramLabel = "PERCENT",
            defaultValue = "0%",
            converter = Share.class,
            description = "How many payments are declined, 0%% to 100%%; 0%% by default.")
    int declines;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Another number has other payments declined.")
    long seed;

    /** A share in ten-thousandths. */
    static final class Share implements ITypeConverter<Integer> {

        Share() {}

        @Override
        public Integer convert(String text) {
            if (!text.matches("(100(\\.0{1,2})?|\\d{1,2}(\\.\\d{1,2})?)%?")) {
                throw new TypeConversionException("'" + text + "' is no share from 0% to 100%");
            }
            return new BigDecimal(text.replace("%", "")).movePointRight(2).intValueExact();
        }
    }

    @Override
    public int run(Desk desk) {
        var progress = new Progress(desk.console(), "products played");
        var simulation = desk.useCases()
                .simulatingRenewals()
                .simulate(
                        desk.operator(),
                        new Wish(until, declines, seed),
                        played -> progress.reached(Math.toIntExact(played)));
        progress.end();
        SimulationFields.show(simulation, desk.results());
        return ExitCodes.DONE;
    }
}
