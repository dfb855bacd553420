package io.seneschal.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OriginTest {

    static final List<Network> TRUSTED = List.of(Network.parse("10.0.0.0/8"), Network.parse("fd00::/8"));

    static Origin origin(String peer, Map<String, List<String>> headers) {
        var incoming = new Incoming(
                "GET",
                "/",
                null,
                name -> headers.getOrDefault(name, List.of()),
                address(peer),
                false,
                new byte[0],
                null);
        return Origin.of(incoming, TRUSTED, null);
    }

    static InetAddress address(String text) {
        return Network.address(text).orElseThrow();
    }

    @Test
    void without_proxies_the_peer_is_the_client() {
        var origin = origin("203.0.113.7", Map.of("Host", List.of("seneschal.example:8080")));

        assertThat(origin.client()).isEqualTo(address("203.0.113.7"));
        assertThat(origin.direct()).isTrue();
        assertThat(origin.baseUrl()).isEqualTo("http://seneschal.example:8080");
    }

    @Test
    void only_the_nearest_hop_that_is_no_trusted_proxy_counts() {
        var origin = origin("10.0.0.1", Map.of("X-Forwarded-For", List.of("1.2.3.4, 203.0.113.7", "10.0.0.2")));

        assertThat(origin.client()).isEqualTo(address("203.0.113.7"));
        assertThat(origin.direct()).isFalse();
    }

    @Test
    void a_stranger_may_say_what_it_likes() {
        var origin = origin(
                "203.0.113.7",
                Map.of("Forwarded", List.of("for=127.0.0.1;host=evil.example;proto=https"), "Host", List.of("x")));

        assertThat(origin.client()).isEqualTo(address("203.0.113.7"));
        assertThat(origin.baseUrl()).isEqualTo("http://x");
    }

    @Test
    void the_standard_header_is_read_with_quotes_ports_and_brackets() {
        var origin = origin(
                "10.0.0.1",
                Map.of(
                        "Forwarded",
                        List.of("for=\"[2001:db8::17]:4711\";proto=https;host=\"seneschal.example\", for=10.0.0.9")));

        assertThat(origin.client()).isEqualTo(address("2001:db8::17"));
        assertThat(origin.baseUrl()).isEqualTo("https://seneschal.example");
    }

    @Test
    void a_hop_that_hides_ends_the_chain_at_the_proxy_that_saw_it() {
        assertThat(origin("10.0.0.1", Map.of("Forwarded", List.of("for=1.2.3.4, for=_hidden")))
                        .client())
                .isEqualTo(address("10.0.0.1"));
        assertThat(origin("10.0.0.1", Map.of("Forwarded", List.of("for=localhost")))
                        .client())
                .isEqualTo(address("10.0.0.1"));
    }

    @Test
    void protocol_and_host_come_with_the_hop_that_counts() {
        var origin = origin(
                "10.0.0.1",
                Map.of(
                        "X-Forwarded-For", List.of("203.0.113.7, 10.0.0.2"),
                        "X-Forwarded-Proto", List.of("https"),
                        "X-Forwarded-Host", List.of("seneschal.example")));

        assertThat(origin.baseUrl()).isEqualTo("https://seneschal.example");
        assertThat(origin(
                                "10.0.0.1",
                                Map.of(
                                        "X-Forwarded-For",
                                        List.of("1.2.3.4"),
                                        "X-Forwarded-Proto",
                                        List.of("javascript")))
                        .baseUrl())
                .startsWith("http://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a/b", "evil.example@x", "<script>", ""})
    void a_host_that_is_none_ends_up_in_no_link(String host) {
        assertThat(origin("203.0.113.7", Map.of("Host", List.of(host))).baseUrl())
                .isEqualTo("http://localhost");
    }

    @Test
    void a_customer_of_ipv6_is_one_place() {
        assertThat(origin("2001:db8:1:2::1", Map.of()).place())
                .isEqualTo(origin("2001:db8:1:2:ffff::9", Map.of()).place())
                .isNotEqualTo(origin("2001:db8:1:3::1", Map.of()).place());
        assertThat(origin("203.0.113.7", Map.of()).place())
                .isNotEqualTo(origin("203.0.113.8", Map.of()).place());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "::/129", "example.org", "10.0.0", "10.0.0.0/-1", "", "10.0.0.0/x"})
    void what_is_no_network_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(text));
    }

    @Test
    void a_network_ends_where_its_prefix_says() {
        var network = Network.parse("192.168.4.0/22");

        assertThat(network.contains(address("192.168.7.255"))).isTrue();
        assertThat(network.contains(address("192.168.8.0"))).isFalse();
        assertThat(network.contains(address("::1"))).isFalse();
        assertThat(Network.parse("0.0.0.0/0").contains(address("8.8.8.8"))).isTrue();
    }
}
