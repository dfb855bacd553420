package io.seneschal.cli.renewal;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Progress;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.billing.PaymentRefusal.NoProvider;
import picocli.CommandLine.Command;

@Command(
        name = "run",
        description = {
            "Do what is due: remind, attempt payments, block and terminate what stays unpaid.",
            "It can run as often as one likes, also several times at once: nothing is charged twice.",
            "A server does the same by itself, every hour."
        },
        footer = {"", "Example: seneschal renewal run --output json"})
public final class RunRenewals implements Verb {

    @Override
    public int run(Desk desk) {
        var progress = new Progress(desk.console(), "products looked at");
        var summary = desk.useCases()
                .runningRenewals()
                .run(desk.operator(), sofar -> progress.reached(Math.toIntExact(sofar.looked())));
        progress.end();
        desk.results().show(RenewalFields.summary(summary));
        if (summary.heldUp() == 0) {
            return ExitCodes.DONE;
        }
        desk.console().out().flush();
        var nobody = new NoProvider();
        desk.say(nobody);
        return ExitCodes.of(nobody);
    }
}
