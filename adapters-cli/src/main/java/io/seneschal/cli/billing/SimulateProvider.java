package io.seneschal.cli.billing;

import io.seneschal.cli.operation.OnInstallation;
import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.Installation;
import io.seneschal.cli.shared.Results;
import io.seneschal.cli.shared.Setting;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate-provider",
        description = {
            "Run a payment provider that moves no money, until the process is asked to end; servers and commands use it with"
                    + " --payments and its address.",
            "It does what real ones do at their worst, by the token: tok_ok, tok_decline, tok_hang, tok_late, tok_lost_answer,"
                    + " tok_twice. What hangs is settled by POST /charges/{key}/settle."
        },
        footer = {"", "Example: seneschal payment simulate-provider --port 8099 --journal rehearsal.jsonl"})
public final class SimulateProvider implements OnInstallation {

    @Spec
    CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "The port to listen on, on this machine only; by default any that is free.")
    int port;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            required = true,
            description = "Where it keeps what it has done; several on one journal are one provider.")
    Path journal;

    @Override
    public int run(Installation installation, Setting setting, Console console, Results.Format output) {
        if (port < 0 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "A port is a number from 0 to 65535, not " + port);
        }
        return installation.simulateProvider(setting, port, journal, console);
    }
}
