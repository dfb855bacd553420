package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@Rule("DEV-13")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AutoconfigTest {

    static final String WELL_KNOWN = "/.well-known/autoconfig/mail/config-v1.1.xml";

    final World world = new World();

    @AfterEach
    void end() {
        world.close();
    }

    static String text(Document config, String server, String element) {
        var found = (Element) config.getElementsByTagName(server).item(0);
        return found.getElementsByTagName(element).item(0).getTextContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {WELL_KNOWN, "/mail/config-v1.1.xml"})
    void thunderbird_is_told_the_servers_of_a_domain(String path) {
        var answer =
                world.visitor().get(path + "?emailaddress=ada%40example.org").is(200);

        assertThat(answer.header("Content-Type")).contains("application/xml");
        var config = Documents.xml(answer.body());
        assertThat(config.getDocumentElement().getAttribute("version")).isEqualTo("1.1");
        assertThat(text(config, "emailProvider", "domain")).isEqualTo("example.org");
        assertThat(text(config, "incomingServer", "hostname")).isEqualTo("mail.example.org");
        assertThat(text(config, "incomingServer", "port")).isEqualTo("993");
        assertThat(text(config, "incomingServer", "socketType")).isEqualTo("SSL");
        assertThat(text(config, "incomingServer", "username")).isEqualTo("%EMAILADDRESS%");
        assertThat(text(config, "outgoingServer", "authentication")).isEqualTo("password-cleartext");
        assertThat(text(config, "outgoingServer", "port")).isEqualTo("465");
    }

    @Test
    void the_answer_tells_nothing_of_whether_there_is_a_mailbox() {
        var ada = world.signUp("Ada");
        world.mailbox(ada, "info@example.org");

        assertThat(world.visitor()
                        .get(WELL_KNOWN + "?emailaddress=info@example.org")
                        .body())
                .isEqualTo(world.visitor()
                        .get(WELL_KNOWN + "?emailaddress=nobody@example.org")
                        .body());
    }

    @Test
    void asked_without_an_address_it_answers_for_the_domain_at_which_it_is_asked() {
        var here = world.visitor().get(WELL_KNOWN).is(200);

        assertThat(text(Documents.xml(here.body()), "emailProvider", "domain")).isEqualTo("127.0.0.1");
    }

    @Test
    void what_is_no_address_is_refused() {
        world.visitor().get(WELL_KNOWN + "?emailaddress=nonsense").blames("/emailaddress", "email.unusable");
        world.visitor().get(WELL_KNOWN + "?address=ada@example.org").blames("/address", "parameter.unknown");
        world.visitor().get("/1" + WELL_KNOWN).refuses(404, "route.unknown");
    }
}
