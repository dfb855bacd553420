package io.seneschal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.rest.shared.Network;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProxiesTest {

    String linkMade(RestSettings settings, String... header) {
        try (var world = new World(settings)) {
            var ada = world.signUp("Ada");
            var client = header.length == 0 ? ada.client() : ada.client().with(header[0], header[1]);
            return client.post(ada.path("/invitations"), World.invitation("bruno@example.org", "external"))
                    .text("/accept_url");
        }
    }

    @Test
    void links_begin_with_the_public_address_if_there_is_one() {
        assertThat(linkMade(World.UNHURRIED.reachedAt(URI.create("https://seneschal.example/"))))
                .startsWith("https://seneschal.example/1/invitations/");
    }

    @Test
    void links_begin_as_a_trusted_proxy_was_asked() {
        var trusting = World.UNHURRIED.trusting(List.of(Network.parse("127.0.0.1")));

        assertThat(linkMade(trusting, "Forwarded", "for=203.0.113.7;proto=https;host=seneschal.example"))
                .startsWith("https://seneschal.example/1/invitations/");
        assertThat(linkMade(trusting)).startsWith("http://127.0.0.1:");
    }

    @Test
    void nobody_else_is_believed() {
        assertThat(linkMade(World.UNHURRIED, "Forwarded", "for=203.0.113.7;proto=https;host=evil.example"))
                .startsWith("http://127.0.0.1:");
    }
}
