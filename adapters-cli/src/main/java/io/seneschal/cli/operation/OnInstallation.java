package io.seneschal.cli.operation;

import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.Installation;
import io.seneschal.cli.shared.Results;
import io.seneschal.cli.shared.Setting;

/** A command about the installation itself, which opens no store before it. */
@FunctionalInterface
public interface OnInstallation {

    /** @return the exit code */
    int run(Installation installation, Setting setting, Console console, Results.Format output);
}
