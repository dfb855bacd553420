package io.seneschal.application;

import io.seneschal.application.billing.BankStatements;
import io.seneschal.application.billing.Papers;
import io.seneschal.application.billing.Payments;
import io.seneschal.application.blueprint.BlueprintFiles;
import io.seneschal.application.security.CommonPasswords;
import io.seneschal.application.security.PasswordHashing;
import io.seneschal.application.security.Secrets;
import io.seneschal.application.shared.Csv;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.Tally;
import io.seneschal.application.support.FileTypes;
import io.seneschal.application.support.VirusScan;
import java.time.Clock;

/** What use cases work with, apart from stores. The clock ticks in milliseconds, as instants are stored and shown. */
public record Instruments(
        Clock clock,
        Ids ids,
        Secrets secrets,
        PasswordHashing passwordHashing,
        CommonPasswords commonPasswords,
        Csv csv,
        BlueprintFiles blueprintFiles,
        FileTypes fileTypes,
        VirusScan virusScan,
        Provider provider,
        Papers papers,
        BankStatements bankStatements,
        Payments payments,
        Tally tally) {

    /** With nothing counted yet. */
    public Instruments(
            Clock clock,
            Ids ids,
            Secrets secrets,
            PasswordHashing passwordHashing,
            CommonPasswords commonPasswords,
            Csv csv,
            BlueprintFiles blueprintFiles,
            FileTypes fileTypes,
            VirusScan virusScan,
            Provider provider,
            Papers papers,
            BankStatements bankStatements,
            Payments payments) {
        this(
                clock,
                ids,
                secrets,
                passwordHashing,
                commonPasswords,
                csv,
                blueprintFiles,
                fileTypes,
                virusScan,
                provider,
                papers,
                bankStatements,
                payments,
                new Tally());
    }

    /** Where nobody moves money. */
    public Instruments(
            Clock clock,
            Ids ids,
            Secrets secrets,
            PasswordHashing passwordHashing,
            CommonPasswords commonPasswords,
            Csv csv,
            BlueprintFiles blueprintFiles,
            FileTypes fileTypes,
            VirusScan virusScan,
            Provider provider,
            Papers papers,
            BankStatements bankStatements) {
        this(
                clock,
                ids,
                secrets,
                passwordHashing,
                commonPasswords,
                csv,
                blueprintFiles,
                fileTypes,
                virusScan,
                provider,
                papers,
                bankStatements,
                Payments.NONE);
    }
}
