package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.SeenVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "change",
        description = "Change who manages the devices of a mailbox besides those who manage all.",
        footer = {"", "Example: seneschal mailbox change huts@alpenverein.example --self-service on"})
public final class ChangeMailbox implements Verb {

    /** The two ends of a switch. */
    enum Switch {
        ON,
        OFF
    }

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Option(
            names = "--self-service",
            paramLabel = "on|off",
            required = true,
            description = "Whether whoever may use it connects and disconnects their own devices.")
    Switch selfService;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var changed = desk.useCases()
                .changingMailboxes()
                .switchSelfService(
                        desk.operator(),
                        at.organisation(),
                        at.id(),
                        before -> selfService == Switch.ON,
                        SeenVersion.ANY);
        desk.results().show(MailboxFields.MAILBOX, changed);
        return ExitCodes.DONE;
    }
}
