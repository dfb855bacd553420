package io.seneschal.cli.mailbox;

import io.seneschal.application.mailbox.ConnectingDevices.ConnectedDevice;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;

/** A device's password, which is shown once: alone on stdout, so that a script can take it. */
final class ShownPassword {

    private ShownPassword() {}

    /** @return the exit code */
    static int show(ConnectedDevice connected, Desk desk) {
        var fields = DeviceFields.DEVICE.fields().apply(connected.device());
        var settings = DeviceFields.settings(connected.settings());
        var text = connected.password().reveal();
        switch (desk.results().format()) {
            case TABLE -> {
                var err = desk.console().err();
                err.println("Device " + fields.get("id") + ": enter this in its mail program");
                err.println("  account  " + connected.settings().username());
                connected
                        .settings()
                        .servers()
                        .forEach((protocol, server) -> err.printf(
                                "  %-7s  %s:%d, %s%n",
                                protocol.code(),
                                server.host(),
                                server.port(),
                                server.security().code()));
                err.println("Its password, shown now and never again:");
                err.flush();
                desk.console().out().println(text);
            }
            case JSON -> {
                fields.put("password", text);
                fields.put("settings", settings);
                desk.results().show(fields);
            }
        }
        return ExitCodes.DONE;
    }
}
