package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.SeenVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rename",
        description = "Call a device otherwise, or give it another picture. It goes on undisturbed.",
        footer = {"", "Example: seneschal device rename huts@alpenverein.example \"Printer in the hut\" \"Old printer\""
        })
public final class RenameDevice implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Parameters(index = "1", paramLabel = "DEVICE", description = "Id or name.")
    String device;

    @Parameters(index = "2", paramLabel = "NAME", description = "What it is called from now on.")
    String name;

    @Option(
            names = "--icon",
            paramLabel = "ICON",
            completionCandidates = IconCodes.class,
            description = "Another picture: ${COMPLETION-CANDIDATES}.")
    @Nullable
    String icon;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var id = desk.device(at, device);
        var renamed = desk.useCases()
                .changingDevices()
                .change(desk.operator(), at.organisation(), at.id(), id, this::wish, SeenVersion.ANY);
        desk.results().show(DeviceFields.DEVICE, renamed);
        return ExitCodes.DONE;
    }

    private DeviceWish wish(DeviceWish now) {
        return new DeviceWish(
                new DeviceName(name),
                icon == null ? now.icon() : Coded.of(DeviceIcon.class, icon),
                now.user(),
                now.protocols(),
                now.expiresAt());
    }
}
