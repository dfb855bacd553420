package io.seneschal.bootstrap;

import io.seneschal.application.mailbox.DeviceLinks;
import io.seneschal.application.notice.Postman;
import io.seneschal.bootstrap.Jobs.Job;
import io.seneschal.cli.shared.CannotRun;
import io.seneschal.cli.shared.Console;
import io.seneschal.cli.shared.PublicLink;
import io.seneschal.cli.shared.ServerWish;
import io.seneschal.cli.shared.Setting;
import io.seneschal.rest.RestServer;
import io.seneschal.rest.RestSettings;
import io.seneschal.rest.mailbox.MailUpstreams;
import io.seneschal.rest.server.Certificate;
import io.seneschal.rest.server.Limits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server for REST that runs, with everything it stands on. */
final class Server implements AutoCloseable {

    private final Composition composition;
    private final Mail mail;
    private final Cutting cutting;
    private final Sealing sealing;
    private final Jobs jobs;
    private final SpareMemory spareMemory;
    private final RestServer door;
    private final String address;

    private Server(
            Composition composition,
            Mail mail,
            Cutting cutting,
            Sealing sealing,
            Jobs jobs,
            SpareMemory spareMemory,
            RestServer door,
            String address) {
        this.composition = composition;
        this.mail = mail;
        this.cutting = cutting;
        this.sealing = sealing;
        this.jobs = jobs;
        this.spareMemory = spareMemory;
        this.door = door;
        this.address = address;
    }

    /** Begins to serve, and says on the console where. */
    static Server start(Setting setting, ServerWish wish, Console console) {
        var settings = settings(wish);
        var postman = Mail.postman(wish.mail());
        var sessions = Cutting.sessions(wish.mailboxServers());
        if (wish.requestsPerMinute() == null) {
            console.err().println("warning: the rate limit is off; one user can take the whole machine");
        }
        var composition = Composition.toServe(wish.demo() ? setting.withSimulatedPayments() : setting);
        try {
            warnOfSimulatedPayments(composition.payments(), console);
            var demo = wish.demo()
                    ? Demo.of(composition.seneschal(), console.login()).open()
                    : null;
            var door = door(settings, composition.seneschal());
            var address = address(wish, door.port());
            var mail = Mail.start(postman, composition.seneschal(), links(wish, address));
            var cutting = Cutting.start(composition.seneschal(), sessions, Cutting.USUAL_PAUSE);
            var sealing = Sealing.start(composition.seneschal(), Sealing.USUAL_PAUSE);
            announce(address, demo, console);
            var jobs = Jobs.start(composition.dataSource(), jobs(composition.seneschal(), postman), Jobs.USUAL_LOOK);
            var spareMemory = SpareMemory.start(composition.seneschal(), SpareMemory.USUAL_PAUSE);
            return new Server(composition, mail, cutting, sealing, jobs, spareMemory, door, address);
        } catch (RuntimeException failure) {
            composition.close();
            throw failure;
        }
    }

    /** Where it is reached. */
    URI address() {
        return URI.create(address);
    }

    /** Lets it run. */
    void runUntil(End end) {
        end.await();
    }

    /** Finishes what runs, and closes what is open. */
    @Override
    public void close() {
        door.stop();
        mail.close();
        cutting.close();
        jobs.close();
        spareMemory.close();
        sealing.close();
        composition.close();
    }

    /** What servers on one database share among them. */
    private static List<Job> jobs(Seneschal seneschal, @Nullable Postman postman) {
        return Stream.of(SupportJobs.of(seneschal, postman), PaymentJobs.of(seneschal), RenewalJobs.of(seneschal))
                .flatMap(List::stream)
                .toList();
    }

    private static void warnOfSimulatedPayments(@Nullable ConfiguredPayments payments, Console console) {
        var simulation = payments == null ? null : payments.simulation();
        if (simulation != null) {
            console.err().println("warning: payments are simulated at " + simulation + "; no money moves");
            console.err().flush();
        }
    }

    private static RestSettings settings(ServerWish wish) {
        return RestSettings.DEFAULT
                .on(wish.host(), wish.port())
                .reachedAt(wish.publicUrl())
                .trusting(Composition.networks("--trusted-proxies", wish.trustedProxies()))
                .showingMetricsToAll(wish.openMetrics())
                .proxyingMailTo(upstreams(wish))
                .allowing(limit(wish))
                .within(Limits.DEFAULT.withFileBytes(wish.largestAttachment() << 20))
                .speakingTlsWith(certificate(wish));
    }

    /** Mails are written without anybody asking, so the server says by itself how it is reached. */
    private static DeviceLinks links(ServerWish wish, String address) {
        var url = Objects.requireNonNullElse(wish.publicUrl(), URI.create(address));
        return secret -> PublicLink.below(url, "device-setup/" + secret);
    }

    private static MailUpstreams upstreams(ServerWish wish) {
        try {
            return MailUpstreams.parse(wish.mailboxServers().upstreams());
        } catch (IllegalArgumentException noServer) {
            throw new CannotRun("--mail-upstreams: " + noServer.getMessage(), noServer);
        }
    }

    private static OptionalInt limit(ServerWish wish) {
        var limit = wish.requestsPerMinute();
        return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    private static @Nullable Certificate certificate(ServerWish wish) {
        var chain = wish.certificate();
        var key = wish.privateKey();
        return chain == null || key == null
                ? null
                : new Certificate(Composition.readable(chain), Composition.readable(key));
    }

    private static RestServer door(RestSettings settings, Seneschal seneschal) {
        requireFree(settings);
        var door = RestServer.start(settings, seneschal.useCases(), seneschal.stores(), seneschal.instruments());
        if (door.port() <= 0) {
            throw new CannotRun("The server could not begin to listen; the log says why");
        }
        return door;
    }

    /** Asked before, because of all failures to listen this one happens to people, and wants a plain answer. */
    private static void requireFree(RestSettings settings) {
        try (var probe = ServerSocketChannel.open()) {
            probe.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException | UnresolvedAddressException failure) {
            throw new CannotRun(
                    "Can't listen on port %d of %s (%s). --port names another, 0 any that is free"
                            .formatted(settings.port(), settings.host(), reason(failure)),
                    failure);
        }
    }

    private static String reason(Exception failure) {
        return failure instanceof UnresolvedAddressException ? "no such host" : String.valueOf(failure.getMessage());
    }

    private static String address(ServerWish wish, int port) {
        var scheme = wish.certificate() == null ? "http" : "https";
        var host = wish.host().contains(":") ? "[" + wish.host() + "]" : wish.host();
        return scheme + "://" + host + ":" + port;
    }

    private static void announce(String address, Demo.@Nullable Entrance demo, Console console) {
        console.out().println("Seneschal listens on " + address + "; the API is described at " + address + "/docs");
        if (demo != null) {
            console.out().println(demo.told(address));
        }
        console.out().flush();
    }
}
