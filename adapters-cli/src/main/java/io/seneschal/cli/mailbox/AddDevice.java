package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.security.FreshLogin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = "Connect a device to a mailbox. Its password is shown once, alone on stdout.",
        footer = {
            "",
            "Example: seneschal device add huts@alpenverein.example --name \"Printer in the hut\" --icon printer --protocols smtp"
        })
public final class AddDevice implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Mixin
    DeviceOptions options;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var login = FreshLogin.atTheConsole(desk.operator());
        var connected =
                desk.useCases().connectingDevices().connect(login, at.organisation(), at.id(), options.wish(desk));
        return ShownPassword.show(connected, desk);
    }
}
