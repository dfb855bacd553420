package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.shared.SeenVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "change",
        description = "Change what a device may talk, or when its password ends. Sessions that it has open end.",
        footer = {
            "",
            "Example: seneschal device change huts@alpenverein.example \"Printer in the hut\" --protocols smtp --no-end"
        })
public final class ChangeDevice implements Verb {

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Parameters(index = "1", paramLabel = "DEVICE", description = "Id or name.")
    String device;

    @Option(
            names = "--protocols",
            paramLabel = "PROTOCOL",
            split = ",",
            completionCandidates = ProtocolCodes.class,
            description = "What it may talk: ${COMPLETION-CANDIDATES}.")
    List<String> protocols = List.of();

    @Option(names = "--until", paramLabel = "INSTANT", description = "When its password ends: 2026-06-01T00:00:00Z.")
    @Nullable
    Instant until;

    @Option(names = "--no-end", description = "Its password ends no more.")
    boolean noEnd;

    @Override
    public int run(Desk desk) {
        if ((protocols.isEmpty() && until == null && !noEnd) || (noEnd && until != null)) {
            throw new ParameterException(
                    spec.commandLine(), "Say what is to change: --protocols, and one of --until and --no-end");
        }
        var at = desk.mailbox(mailbox);
        var id = desk.device(at, device);
        var changed = desk.useCases()
                .changingDevices()
                .change(desk.operator(), at.organisation(), at.id(), id, this::wish, SeenVersion.ANY);
        desk.results().show(DeviceFields.DEVICE, changed);
        return ExitCodes.DONE;
    }

    private DeviceWish wish(DeviceWish now) {
        return new DeviceWish(
                now.name(),
                now.icon(),
                now.user(),
                protocols.isEmpty() ? now.protocols() : DeviceOptions.protocols(protocols),
                noEnd || until != null ? until : now.expiresAt());
    }
}
