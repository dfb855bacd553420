package io.seneschal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TheAddressOfAMailServer {

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example.org,smtp://mail.example.org:587",
        "smtps://mail.example.org,smtps://mail.example.org:465",
        "SMTP://mail.example.org:25,smtp://mail.example.org:25",
        "smtp://[::1]:2525,smtp://[::1]:2525"
    })
    void has_a_scheme_a_host_and_a_port(String url, String understood) {
        assertThat(SmtpServer.at(url)).hasToString(understood);
    }

    @Test
    void may_name_a_user_and_a_password_which_it_never_shows() {
        var server = SmtpServer.at("smtp://ada%40example.org:p+%3A%2F%C3%A9:x@mail.example.org:587");

        assertThat(server.user()).isEqualTo("ada@example.org");
        assertThat(server.password()).isEqualTo("p+:/é:x");
        assertThat(server).hasToString("smtp://mail.example.org:587");
    }

    @Test
    void needs_no_user() {
        assertThat(SmtpServer.at("smtp://localhost:2525").user()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://localhost,true",
        "smtp://127.0.0.1,true",
        "smtp://[::1],true",
        "smtp://127.0.0.1.example.org,false",
        "smtp://192.0.2.1,false"
    })
    void tells_whether_the_server_is_on_this_machine(String url, boolean onThisMachine) {
        assertThat(SmtpServer.at(url).isOnThisMachine()).isEqualTo(onThisMachine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.example.org",
                "mail.example.org:25",
                "http://topsecret@mail.example.org",
                "smtp://",
                "smtp://ada:topsecret",
                "smtp://ada:topsecret@",
                "smtp://ada@mail.example.org",
                "smtp://:topsecret@mail.example.org",
                "smtp://ada:top secret@mail.example.org",
                "smtp://ada:topsecret@mail.example.org:99x",
                "smtp://ada:topsecret@mail.example.org/path",
                "smtp://ada:topsecret@mail.example.org?x=y"
            })
    void is_refused_when_it_is_none_without_showing_it(String url) {
        assertThatThrownBy(() -> SmtpServer.at(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The address of the mail server can't be used: ")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
