package io.seneschal.cli;

/** An organisation that rents a mail service, with a legal responsible and a collaborator. */
final class MailHost {

    private MailHost() {}

    static void open(OperatorsConsole console, String organisation) {
        console.signUp("ada@example.org", "Ada", "Keller");
        console.signUp("bob@example.org", "Bob", "Rossi");
        console.run("org", "create", "--name", organisation, "--legal-responsible", "ada@example.org");
        console.run(
                "org",
                "appoint-legal-responsible",
                organisation,
                "bob@example.org",
                "--reason",
                "Elected in the spring");
        console.run("member", "role", organisation, "bob@example.org", "collaborator");
        console.run(
                "product",
                "create",
                organisation,
                "--type",
                "mail-service",
                "--name",
                "Mail",
                "--due-on",
                "2027-03-01",
                "--term",
                "P1Y");
    }
}
