package io.seneschal.benchmarks;

import io.seneschal.benchmarks.Rounds.Preparation;
import io.seneschal.mail.testing.RunningDovecot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Logins through a real Dovecot with the files that we ship, which asks the packaged server on a store of a million devices;
 * beside one that asks a server that always says yes, and one with a file of bcrypt hashes of cost 10. Each once as Postfix
 * asks it, once as mail programs do; by turns, in one run. Prints tables, for so many at once as the other benchmarks have, and
 * for as many as Dovecot asks about at once.
 *
 * <p>{@code java -cp … io.seneschal.benchmarks.DovecotBenchmark PROGRAM [h2|postgresql …]}, where {@code integrations} is.
 */
public final class DovecotBenchmark {

    /** The second is how many workers Dovecot has at most, unless somebody says otherwise. */
    private static final List<Integer> AT_ONCE = List.of(16, 30);

    /** After about a minute the program gets no quicker. */
    private static final Duration WARM_UP = Duration.ofMinutes(1);

    private DovecotBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        RunningDovecot.isNeeded();
        var program = Path.of(arguments[0]).toAbsolutePath();
        for (var kind : List.of(arguments).subList(1, arguments.length)) {
            try (var stage = MailStage.fill(kind);
                    var server = stage.serve(program);
                    var yes = AlwaysYes.start();
                    var sayingYes = RunningDovecot.quietlyAsking(yes.address(), stage.token());
                    var asking = RunningDovecot.quietlyAsking(
                            URI.create("http://127.0.0.1:" + server.port()), stage.token());
                    var knowing = RunningDovecot.knowing(passwords(stage))) {
                var first = stage.asked().getFirst();
                new Wrk(AT_ONCE.getFirst(), stage.folder())
                        .run(server.port(), stage.knocking(first.address(), first.password()), WARM_UP);
                var dovecots = new Dovecots(stage, sayingYes, asking, knowing);
                System.out.printf(
                        "| %s | rate | each | beside the first | processor time |%n|---|---|---|---|---|%n", kind);
                for (var atOnce : AT_ONCE) {
                    dovecots.measure("SASL", MailLogins::bySasl, atOnce);
                    dovecots.measure("IMAP", MailLogins::byImap, atOnce);
                }
            }
        }
    }

    private interface Way {
        Preparation of(RunningDovecot dovecot, String address, String password);
    }

    private record Dovecots(MailStage stage, RunningDovecot yes, RunningDovecot asking, RunningDovecot knowing) {

        void measure(String name, Way way, int atOnce) {
            var rounds = new Rounds();
            var first = stage.asked().getFirst();
            rounds.with(name + ": always yes", way.of(yes, first.address(), first.password()));
            for (var mailbox : stage.asked()) {
                rounds.with(
                        name + ": ours, with " + mailbox.devices() + " devices",
                        way.of(asking, mailbox.address(), mailbox.password()));
            }
            rounds.with(name + ": file of bcrypt hashes", way.of(knowing, first.address(), first.password()));
            rounds.run(atOnce);
        }
    }

    private static String passwords(MailStage stage) {
        var first = stage.asked().getFirst();
        return first.address() + ":" + BcryptLoop.hash(first.password()) + "\n";
    }
}
