package io.seneschal.cli;

import io.seneschal.cli.OperatorsConsole.Heard;
import org.junit.jupiter.api.BeforeEach;

/** An organisation with somebody who answers for it, a collaborator and two products. */
abstract class ConsoleWithProducts {

    static final String ORG = "Alpenverein";

    final OperatorsConsole console = new OperatorsConsole();

    @BeforeEach
    void an_organisation_with_a_collaborator_and_two_products() {
        console.signUp("ada@example.org", "Ada", "Keller");
        console.signUp("bob@example.org", "Bob", "Rossi");
        console.run("org", "create", "--name", ORG, "--legal-responsible", "ada@example.org");
        console.run("org", "appoint-legal-responsible", ORG, "bob@example.org", "--reason", "Elected in the spring");
        console.run("member", "role", ORG, "bob@example.org", "collaborator");
        create("drive", "Drive", "P1M");
        create("mail-service", "Mail", "P1Y");
    }

    final Heard create(String type, String name, String term) {
        return console.json(
                "product", "create", ORG, "--type", type, "--name", name, "--due-on", "2027-03-01", "--term", term);
    }
}
