package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.mailbox.DeviceName;
import io.seneschal.domain.mailbox.DeviceWish;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.Coded;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a device is to be. */
final class DeviceOptions {

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "What it is called, such as \"Ada's phone\".")
    String name;

    @Option(
            names = "--icon",
            paramLabel = "ICON",
            defaultValue = "program",
            completionCandidates = IconCodes.class,
            description = "Its picture: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    String icon;

    @Option(names = "--user", paramLabel = "USER", description = "Whose it is: id or login; by default nobody's.")
    @Nullable
    String user;

    @Option(
            names = "--protocols",
            paramLabel = "PROTOCOL",
            split = ",",
            completionCandidates = ProtocolCodes.class,
            description = "What it may talk: ${COMPLETION-CANDIDATES}; by default all.")
    List<String> protocols = List.of();

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            description = "When its password ends: 2026-06-01T00:00:00Z; by default never.")
    @Nullable
    Instant until;

    DeviceWish wish(Desk desk) {
        return new DeviceWish(
                new DeviceName(name),
                Coded.of(DeviceIcon.class, icon),
                user == null ? null : desk.user(user),
                protocols.isEmpty() ? MailProtocol.ALL : protocols(protocols),
                until);
    }

    static Set<MailProtocol> protocols(List<String> codes) {
        return codes.stream()
                .map(code -> Coded.of(MailProtocol.class, code.strip()))
                .collect(Collectors.toSet());
    }
}
