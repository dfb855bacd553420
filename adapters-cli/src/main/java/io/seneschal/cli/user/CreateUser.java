package io.seneschal.cli.user;

import io.seneschal.application.account.SigningUp.NewUser;
import io.seneschal.cli.organisation.OrganisationFields;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User.NewAccount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "create",
        description = {
            "Sign somebody up, with an organisation in their name or in that of their company.",
            "The password is asked for, or read from stdin; it can't be an argument, which others could see."
        },
        footer = {
            "",
            "Example: seneschal user create --email ada@example.org --first-name Ada --last-name Keller \\",
            "           --phone +41791234567 --locale de-CH --password-stdin < password.txt"
        })
public final class CreateUser implements Verb {

    @Option(names = "--email", paramLabel = "ADDRESS", required = true, description = "The login.")
    String email;

    @Option(names = "--first-name", paramLabel = "NAME", required = true, description = "First name.")
    String firstName;

    @Option(names = "--last-name", paramLabel = "NAME", required = true, description = "Last name.")
    String lastName;

    @Option(
            names = "--phone",
            paramLabel = "NUMBER",
            required = true,
            description = "Phone number in international format: +41791234567.")
    String phone;

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            required = true,
            description = "Language and region: de-CH. Languages are en, fr, de, it, es.")
    String locale;

    @Option(
            names = "--company-name",
            paramLabel = "NAME",
            description = "Found the organisation of this company; otherwise one in the user's own name.")
    @Nullable
    String companyName;

    @Option(
            names = "--invitation-token",
            paramLabel = "SECRET",
            description = "Join the organisation that sent this invitation; none is founded.")
    @Nullable
    String invitation;

    @Mixin
    PasswordSource password;

    @Override
    public int run(Desk desk) {
        var account = new NewAccount(
                new EmailAddress(email),
                new PersonName(firstName, lastName),
                new PhoneNumber(phone),
                new PreferredLocale(locale));
        var company = companyName == null ? null : new OrganisationName(companyName);
        var signedUp = desk.useCases()
                .signingUp()
                .signUp(desk.operator(), new NewUser(account, password.read(desk.console()), company, invitation));
        desk.results()
                .show(Fields.of(
                        "user", UserFields.USER.fields().apply(signedUp.user()),
                        "organisation", OrganisationFields.ORGANISATION.fields().apply(signedUp.organisation())));
        return ExitCodes.DONE;
    }
}
