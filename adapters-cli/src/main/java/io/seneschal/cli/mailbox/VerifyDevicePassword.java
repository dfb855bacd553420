package io.seneschal.cli.mailbox;

import io.seneschal.application.mailbox.VerifyingDevicePasswords.Attempt;
import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Coded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Ask whether a password opens a mailbox, as a mail server does; a right one counts as a use of its device.",
            "What is wrong about a password that is denied is said to nobody."
        },
        footer = {
            "",
            "Exit codes: 0 ok, 77 denied.",
            "",
            "Example: seneschal device verify huts@alpenverein.example --protocol imap --password-stdin < password.txt"
        })
public final class VerifyDevicePassword implements Verb {

    private static final String HERE = "127.0.0.1";

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MAILBOX", description = "Its address.")
    String mailbox;

    @Option(
            names = "--protocol",
            paramLabel = "PROTOCOL",
            required = true,
            completionCandidates = ProtocolCodes.class,
            description = "What the device wants to talk: ${COMPLETION-CANDIDATES}.")
    String protocol;

    @Option(names = "--password-stdin", description = "Read the password from the first line of stdin.")
    boolean stdin;

    @Override
    public int run(Desk desk) {
        var attempt = new Attempt(mailbox, password(desk.console()), Coded.of(MailProtocol.class, protocol), HERE);
        var admitted = desk.useCases()
                .verifyingDevicePasswords()
                .verify(new Actor.MailServer(desk.operator().login()), attempt);
        desk.results()
                .show(admitted.map(device ->
                                Fields.of("result", "ok", "mailbox_id", device.mailbox(), "device_id", device.device()))
                        .orElseGet(() -> Fields.of("result", "denied")));
        return admitted.isPresent() ? ExitCodes.DONE : ExitCodes.FORBIDDEN;
    }

    private String password(Console console) {
        if (stdin) {
            return console.line().orElseThrow(() -> wrong("There is no password on stdin"));
        }
        var typed = console.passwords().apply("Password of the device: ");
        if (typed == null) {
            throw wrong("There is nobody to ask for the password: give it on stdin with --password-stdin");
        }
        return new String(typed);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
