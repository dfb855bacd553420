package io.seneschal.rest.shared;

import io.seneschal.application.shared.ClientNetwork;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, and under which address this server was asked. Proxies tell it, if they are trusted:
 * of what stands in {@code Forwarded} (RFC 7239) or {@code X-Forwarded-…}, only what trusted proxies added counts.
 *
 * @param client the nearest hop that is no trusted proxy
 * @param told whether that is really where the request comes from, as far as can be known: not so where a trusted proxy says
 *     nothing, where its two ways of saying it disagree, and where somebody on this machine hands on what others asked
 * @param direct whether nobody stands between, as far as one can tell
 * @param baseUrl without a slash at its end
 */
public record Origin(InetAddress client, boolean told, boolean direct, String baseUrl) {

    private static final Pattern AUTHORITY =
            Pattern.compile("[A-Za-z0-9._-]+(:[0-9]{1,5})?|\\[[0-9a-fA-F:.]+](:[0-9]{1,5})?");

    /**
     * @param trusted the proxies that may tell
     * @param publicUrl the address under which everybody asks; {@code null} to believe the request
     */
    public static Origin of(Incoming request, List<Network> trusted, @Nullable URI publicUrl) {
        var hops = hops(request);
        var client = request.peer();
        var scheme = request.secure() ? "https" : "http";
        var host = request.header("Host").orElse("");
        for (var index = hops.size() - 1; index >= 0 && isIn(trusted, client); index--) {
            var hop = hops.get(index);
            scheme = Optional.ofNullable(hop.get("proto"))
                    .filter(Origin::isScheme)
                    .orElse(scheme);
            host = Optional.ofNullable(hop.get("host")).orElse(host);
            var before = Optional.ofNullable(hop.get("for")).flatMap(Origin::node);
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        var base = publicUrl == null ? scheme + "://" + authority(host) : publicUrl.toString();
        var told = !isIn(trusted, client)
                && !disagree(request, client, trusted)
                && (hops.isEmpty() || !client.isLoopbackAddress());
        return new Origin(
                client, told, hops.isEmpty(), base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
    }

    /** Whether both ways of saying who asks are used, and say something else: one of them may be the client's own word. */
    private static boolean disagree(Incoming request, InetAddress client, List<Network> trusted) {
        if (request.list("Forwarded").isBlank()
                || request.list("X-Forwarded-For").isBlank()
                || !isIn(trusted, request.peer())) {
            return false;
        }
        return !client.equals(client(request.peer(), deFactoHops(request), trusted));
    }

    private static InetAddress client(InetAddress peer, List<Map<String, String>> hops, List<Network> trusted) {
        var client = peer;
        for (var index = hops.size() - 1; index >= 0 && isIn(trusted, client); index--) {
            var before = Optional.ofNullable(hops.get(index).get("for")).flatMap(Origin::node);
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }

    /** The place from which the client is counted. */
    public String place() {
        return ClientNetwork.of(client);
    }

    private static boolean isIn(List<Network> trusted, InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isScheme(String proto) {
        return proto.equals("http") || proto.equals("https");
    }

    private static String authority(String host) {
        return AUTHORITY.matcher(host).matches() ? host : "localhost";
    }

    /** The hops as proxies noted them, the nearest last. */
    private static List<Map<String, String>> hops(Incoming request) {
        var standard = request.list("Forwarded");
        return standard.isBlank() ? deFactoHops(request) : standardHops(standard);
    }

    private static List<Map<String, String>> standardHops(String header) {
        var hops = new ArrayList<Map<String, String>>();
        for (var element : header.split(",", -1)) {
            var hop = new HashMap<String, String>();
            for (var pair : element.split(";", -1)) {
                var equals = pair.indexOf('=');
                if (equals > 0) {
                    hop.put(
                            pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                            pair.substring(equals + 1).strip().replace("\"", ""));
                }
            }
            hops.add(hop);
        }
        return hops;
    }

    /** The three lists run side by side; one that is shorter was written by the outermost proxy only. */
    private static List<Map<String, String>> deFactoHops(Incoming request) {
        var addresses = elements(request.list("X-Forwarded-For"));
        var protocols = elements(request.list("X-Forwarded-Proto"));
        var hosts = elements(request.list("X-Forwarded-Host"));
        var hops = new ArrayList<Map<String, String>>();
        for (var index = 0; index < addresses.size(); index++) {
            var hop = new HashMap<String, String>();
            hop.put("for", addresses.get(index));
            if (!protocols.isEmpty()) {
                hop.put("proto", protocols.get(Math.min(index, protocols.size() - 1)));
            }
            if (!hosts.isEmpty()) {
                hop.put("host", hosts.get(Math.min(index, hosts.size() - 1)));
            }
            hops.add(hop);
        }
        return hops;
    }

    private static List<String> elements(String list) {
        return list.isBlank()
                ? List.of()
                : Stream.of(list.split(",", -1)).map(String::strip).toList();
    }

    /** An address with or without port, in brackets or not; empty for {@code unknown} and names that hide. */
    private static Optional<InetAddress> node(String text) {
        if (text.startsWith("[")) {
            var end = text.indexOf(']');
            return end < 0 ? Optional.empty() : Network.address(text.substring(1, end));
        }
        var colon = text.indexOf(':');
        var isPort = colon >= 0 && colon == text.lastIndexOf(':');
        return Network.address(isPort ? text.substring(0, colon) : text);
    }
}
