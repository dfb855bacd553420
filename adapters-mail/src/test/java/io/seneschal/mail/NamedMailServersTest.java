package io.seneschal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seneschal.application.mailbox.MailServers.Security;
import io.seneschal.application.mailbox.MailServers.Server;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.testing.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("DEV-13")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedMailServersTest {

    static Server imapOf(String host, String address) {
        var settings = new NamedMailServers(host).settingsFor(new EmailAddress(address));
        assertThat(settings.username()).isEqualTo(address);
        assertThat(settings.servers()).containsOnlyKeys(MailProtocol.ALL);
        return settings.servers().get(MailProtocol.IMAP);
    }

    @Test
    void the_servers_are_named_once_for_all_or_after_the_domain_of_the_address() {
        assertThat(imapOf("mx.example.net", "ada@example.org"))
                .isEqualTo(new Server("mx.example.net", 993, Security.TLS));
        assertThat(imapOf(NamedMailServers.USUAL_HOST, "ada@Example.ORG").host())
                .isEqualTo("mail.example.org");
    }

    @Test
    void a_domain_is_written_as_programs_look_it_up() {
        assertThat(imapOf(NamedMailServers.USUAL_HOST, "ada@bücher.example").host())
                .isEqualTo("mail.xn--bcher-kva.example");
    }

    @Test
    void a_domain_that_nobody_can_look_up_is_left_as_it_is() {
        var domain = "ü".repeat(60) + ".example";

        assertThat(imapOf(NamedMailServers.USUAL_HOST, "ada@" + domain).host()).isEqualTo("mail." + domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mail.", "-mail.example.org", "mail example.org", "mail.{other}"})
    void what_is_no_name_of_a_host_is_refused(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NamedMailServers(host));
    }
}
