package io.seneschal.cli.support;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.SupportGrantId;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description =
                "Revoke a grant: what support looks into by it is closed at once. One that has ended stays as it is.",
        footer = {"", "Example: seneschal support revoke 0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6 --yes"})
public final class RevokeGrant implements Verb {

    @Parameters(paramLabel = "GRANT", description = "Id.")
    UUID grant;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        if (!confirmation.given(desk.console(), "Revoke the grant " + grant + " for good?")) {
            return ExitCodes.NOT_WANTED;
        }
        var revoked =
                desk.useCases().revokingSupport().revoke(desk.operator(), new SupportGrantId(grant), SeenVersion.ANY);
        desk.results()
                .show(GrantFields.of(revoked, revoked.standingAt(desk.clock().instant())));
        return ExitCodes.DONE;
    }
}
