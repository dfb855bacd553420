package io.seneschal.application.mailbox;

import io.seneschal.application.security.Secrets;
import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.mailbox.DeviceId;
import io.seneschal.domain.mailbox.DevicePassword;
import io.seneschal.domain.mailbox.LastUse;
import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.CommonRefusal.UnusableEmailAddress;
import io.seneschal.domain.shared.EmailAddress;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Telling mail servers whether a device may come in (DEV-16).
 *
 * <p>It costs the same whatever the number of devices, and answers and costs the same whatever is wrong: an address or
 * password that nobody has, a device that is disconnected, over, limited to other protocols or another mailbox's. Only
 * what can't be a device's password is known without looking anything up.
 */
public final class VerifyingDevicePasswords {

    private final Credentials credentials;
    private final Devices devices;
    private final WrongPasswords wrong;
    private final Secrets secrets;
    private final Clock clock;

    @Inject
    public VerifyingDevicePasswords(
            Credentials credentials, Devices devices, WrongPasswords wrong, Secrets secrets, Clock clock) {
        this.credentials = credentials;
        this.devices = devices;
        this.wrong = wrong;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Somebody at a mail server's door.
     *
     * @param address as they spelled it
     * @param network from where, as the mail server saw it: an IPv4 or IPv6 address
     */
    public record Attempt(String address, String password, MailProtocol protocol, String network) {

        /** The password is nobody else's business. */
        @Override
        public String toString() {
            return "Attempt[" + protocol + "]";
        }
    }

    /** Which device it is that may come in. */
    public record Admitted(MailboxId mailbox, DeviceId device) {}

    /** @return empty if it may not come in; why is not said */
    public Optional<Admitted> verify(Actor.MailServer actor, Attempt attempt) {
        return verify(actor, read(attempt));
    }

    /** The same for what was read before it was known which mail server asks. */
    public Optional<Admitted> verify(Actor.MailServer actor, Read read) {
        return read.hashes().isEmpty()
                ? Optional.empty()
                : address(read.attempt()).flatMap(address -> verify(address, read.attempt(), read.hashes()));
    }

    /**
     * An attempt, and what its password is looked up by.
     *
     * @param hashes none if no device can have the password
     */
    public record Read(Attempt attempt, List<SecretHash> hashes) {}

    /** Reads an attempt, for whoever says beforehand what will be looked up. */
    public Read read(Actor.Visitor visitor, Attempt attempt) {
        return read(attempt);
    }

    private Read read(Attempt attempt) {
        return new Read(attempt, hashes(attempt.password()));
    }

    private List<SecretHash> hashes(String password) {
        return DevicePassword.read(password).map(secrets::hashesOf).orElse(List.of());
    }

    private static Optional<EmailAddress> address(Attempt attempt) {
        try {
            return Optional.of(new EmailAddress(attempt.address()));
        } catch (UnusableEmailAddress nobodys) {
            return Optional.empty();
        }
    }

    private Optional<Admitted> verify(EmailAddress address, Attempt attempt, List<SecretHash> hashes) {
        var now = clock.instant();
        var password = hashes.getFirst();
        if (wrong.isThrottled(attempt.network(), address, password, now)) {
            return Optional.empty();
        }
        var admitted =
                credentials.behind(hashes).filter(credential -> credential.admits(address, attempt.protocol(), now));
        if (admitted.isEmpty()) {
            if (wrong.note(attempt.network(), address, password, now)) {
                wrong.wereRight(credentials.usedOn(address));
            }
            return Optional.empty();
        }
        wrong.wasRight(password);
        noteUse(admitted.get(), attempt, now);
        return admitted.map(it -> new Admitted(it.mailbox().id(), it.device().id()));
    }

    private void noteUse(Credential credential, Attempt attempt, Instant now) {
        var last = credential.lastUse();
        if (last == null || last.isOutdatedAt(now)) {
            devices.used(credential.device().id(), new LastUse(now, attempt.protocol(), attempt.network()));
        }
    }
}
