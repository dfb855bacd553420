package io.seneschal.benchmarks;

import io.seneschal.application.mailbox.VerifyingDevicePasswords.Attempt;
import io.seneschal.benchmarks.Rounds.Preparation;
import io.seneschal.bootstrap.Seneschal;
import io.seneschal.domain.mailbox.DevicePassword;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.Actor;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Telling whether a device's password is right, in process, in a store of a million devices: on mailboxes with one, a
 * hundred and ten thousand of them, right and wrong, beside a loop over bcrypt hashes of cost 10, as other mail servers
 * keep one for each device. By turns, in one run. Prints tables.
 *
 * <p>{@code java -cp … io.seneschal.benchmarks.DeviceBenchmark [h2|postgresql …]}
 */
public final class DeviceBenchmark {

    private static final Actor.MailServer MAIL_SERVER = new Actor.MailServer("benchmark");
    private static final String NETWORK = "192.0.2.1";

    private DeviceBenchmark() {}

    public static void main(String[] kinds) throws IOException {
        for (var kind : kinds) {
            try (var place = BenchmarkDatabase.start(kind);
                    var database = place.open()) {
                var keys =
                        Files.createTempDirectory("seneschal-benchmark-keys-").resolve("keys");
                var seneschal = Seneschal.on(database.dataSource(), keys);
                var there = new ManyDevices(
                        database, () -> seneschal.instruments().secrets().mint(DevicePassword::generate));
                there.fill();
                var nobodys = MailStage.nobodysPassword();
                System.out.printf(
                        "| %s | rate | each | beside the first | processor time |%n|---|---|---|---|---|%n", kind);
                for (var threads : new int[] {1, 16}) {
                    var rounds = new Rounds()
                            .with("bcrypt, the first is right", BcryptLoop.untilThe(1))
                            .with("bcrypt, the tenth is right", BcryptLoop.untilThe(10));
                    for (var mailbox : there.asked()) {
                        var of = " of " + mailbox.devices();
                        rounds.with("right" + of, verifying(seneschal, mailbox.address(), mailbox.password(), true));
                        rounds.with("wrong" + of, verifying(seneschal, mailbox.address(), nobodys, false));
                    }
                    rounds.run(threads);
                }
            }
        }
    }

    private static Preparation verifying(Seneschal seneschal, String address, String password, boolean right) {
        var verifying = seneschal.useCases().verifyingDevicePasswords();
        var attempt = new Attempt(address, password, MailProtocol.IMAP, NETWORK);
        return () -> () -> {
            if (verifying.verify(MAIL_SERVER, attempt).isPresent() != right) {
                throw new IllegalStateException("Not what was expected of " + address);
            }
        };
    }
}
