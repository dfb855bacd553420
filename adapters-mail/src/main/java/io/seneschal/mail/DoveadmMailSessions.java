package io.seneschal.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.mailbox.MailSessions;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.shared.EmailAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends sessions at Dovecot through its own remote interface, the HTTP API of doveadm.
 *
 * <p>With the settings that are shipped in {@code integrations/dovecot} a session is called by its mailbox's address and
 * its device, {@code ada@example.org/0192…}. Devices are unique, so the device alone says which sessions are meant; an
 * address is not asked for, because some of its letters would be wildcards.
 */
public final class DoveadmMailSessions implements MailSessions {

    private static final Logger LOG = LoggerFactory.getLogger(DoveadmMailSessions.class);

    /** To connect, and for the answer: far below the time for which a cut is claimed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String PATH = "/doveadm/v1";
    private static final String DONE = "doveadmResponse";

    /** {@code EX_NOUSER} of sysexits.h: nobody has such a session. */
    private static final int NOBODY = 68;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<URI> servers;
    private final String authorization;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * @param servers where each Dovecot's doveadm listens: {@code http://127.0.0.1:8081}
     * @param key theirs, the setting {@code doveadm_api_key}
     * @throws IllegalArgumentException if one is no such address, or the key is empty
     */
    public DoveadmMailSessions(List<URI> servers, String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("the key of doveadm is empty");
        }
        this.servers = servers.stream()
                .map(server ->
                        HttpRequest.newBuilder(server.resolve(PATH)).build().uri())
                .toList();
        this.authorization = "X-Dovecot-API " + Base64.getEncoder().encodeToString(key.getBytes(UTF_8));
    }

    /** Asks every server, also those behind one that can't be reached. */
    @Override
    public Ending end(EmailAddress address, DeviceId device) {
        var unreachable = servers.stream()
                .filter(server -> kick(server, device) == Ending.UNREACHABLE)
                .count();
        return unreachable == 0 ? Ending.ENDED : Ending.UNREACHABLE;
    }

    private Ending kick(URI server, DeviceId device) {
        try {
            var answer = client.send(request(server, device), BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() == 200 && isDone(JSON.readTree(answer.body()))) {
                return Ending.ENDED;
            }
            LOG.warn("Dovecot at {} doesn't end sessions; it answers with status {}", server, answer.statusCode());
        } catch (IOException | JacksonException notNow) {
            LOG.warn("Dovecot at {} can't be asked to end sessions: {}", server, String.valueOf(notNow));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        return Ending.UNREACHABLE;
    }

    private HttpRequest request(URI server, DeviceId device) {
        var kick = List.of(List.of("kick", Map.of("mask", List.of("*/" + device)), "end"));
        return HttpRequest.newBuilder(server)
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(kick)))
                .build();
    }

    /** {@code [["doveadmResponse",…,"end"]]}, or {@code [["error",{"type":"exitCode","exitCode":68},"end"]]}. */
    private static boolean isDone(JsonNode replies) {
        var reply = replies.path(0);
        return reply.path(0).asString("").equals(DONE)
                || reply.path(1).path("exitCode").asInt(0) == NOBODY;
    }
}
