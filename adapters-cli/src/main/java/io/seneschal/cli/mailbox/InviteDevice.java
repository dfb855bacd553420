package io.seneschal.cli.mailbox;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.PublicLink;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.security.FreshLogin;
import io.seneschal.domain.shared.EmailAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "invite",
        description = {
            "Make a link with which somebody fetches the password of their own device, once, within 30 days.",
            "The link is shown once. Nobody else sees the password, which comes into being when the link is used."
        },
        footer = {
            "",
            "Example: seneschal device invite huts@alpenverein.example --name \"Bob's phone\" --icon phone --user bob@example.org \\",
            "           --mail-to bob@example.org"
        })
public final class InviteDevice implements Verb {

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Mixin
    DeviceOptions options;

    @Option(
            names = "--mail-to",
            paramLabel = "ADDRESS",
            description = "Mail a link there as well; it goes out once a server with --smtp-url runs.")
    @Nullable
    String mailTo;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "How the server is reached by whoever gets the link: ${DEFAULT-VALUE} by default.")
    URI publicUrl;

    @Override
    public int run(Desk desk) {
        var at = desk.mailbox(mailbox);
        var given = desk.useCases()
                .invitingDevices()
                .give(
                        FreshLogin.atTheConsole(desk.operator()),
                        at.organisation(),
                        at.id(),
                        options.wish(desk),
                        mailTo == null ? null : new EmailAddress(mailTo));
        var fields = DeviceFields.invitation(desk.clock().instant()).fields().apply(given.invitation());
        fields.put(
                "url",
                PublicLink.below(publicUrl, "device-setup/" + given.secret().reveal()));
        desk.results().show(fields);
        return ExitCodes.DONE;
    }
}
