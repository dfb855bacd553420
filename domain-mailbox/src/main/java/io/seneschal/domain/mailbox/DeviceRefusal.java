package io.seneschal.domain.mailbox;

import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Every "no" about a device and the link that leads to one. */
public abstract sealed class DeviceRefusal extends Refusal {

    private DeviceRefusal(Kind kind, String code, Map<String, Object> because, String... remedies) {
        super(kind, code, because, remedies);
    }

    public static final class UnusableDeviceName extends DeviceRefusal {
        public UnusableDeviceName(String name, int longest) {
            super(Kind.INVALID, "device.unusable-name", facts("name", name, "longest", longest), "use-a-plain-name");
        }
    }

    /** A device that may talk nothing could not be used. */
    public static final class NoProtocols extends DeviceRefusal {
        public NoProtocols() {
            super(Kind.INVALID, "device.no-protocols", facts(), "name-a-protocol");
        }
    }

    /** A password ends after it was made. */
    public static final class DeviceEndNotAhead extends DeviceRefusal {
        public DeviceEndNotAhead(Instant expiresAt, Instant now) {
            super(
                    Kind.INVALID,
                    "device.end-not-ahead",
                    facts("expires_at", expiresAt, "now", now),
                    "choose-a-later-end");
        }
    }

    /** Not on this mailbox, or disconnected. */
    public static final class UnknownDevice extends DeviceRefusal {
        public UnknownDevice(MailboxId mailbox, Object device) {
            super(Kind.UNKNOWN, "device.unknown", facts("mailbox", mailbox, "device", device), "list-the-devices");
        }
    }

    /** Several devices of the mailbox are called alike. */
    public static final class AmbiguousDeviceName extends DeviceRefusal {
        public AmbiguousDeviceName(String name, Collection<DeviceId> devices) {
            super(Kind.CONFLICT, "device.ambiguous-name", facts("name", name, "devices", devices), "use-the-id");
        }
    }

    /** Somebody who manages only their own devices touched another's (DEV-10). */
    public static final class NotOwnDevice extends DeviceRefusal {
        public NotOwnDevice(MailboxId mailbox) {
            super(
                    Kind.FORBIDDEN,
                    "device.not-own",
                    facts("mailbox", mailbox),
                    "name-yourself-as-the-user",
                    "ask-who-manages-the-mailbox");
        }
    }

    /** A device belongs to somebody who may use the mailbox. */
    public static final class UserWithoutUse extends DeviceRefusal {
        public UserWithoutUse(MailboxId mailbox, UserId user) {
            super(
                    Kind.CONFLICT,
                    "device.user-without-use",
                    facts("mailbox", mailbox, "user", user),
                    "open-the-mailbox-to-the-user");
        }
    }

    /** The link leads nowhere: it was never given out, or to something else. */
    public static final class UnknownDeviceInvitation extends DeviceRefusal {
        public UnknownDeviceInvitation() {
            this("link");
        }

        public UnknownDeviceInvitation(Object invitation) {
            super(
                    Kind.UNKNOWN,
                    "device-invitation.unknown",
                    facts("invitation", invitation),
                    "list-the-device-invitations");
        }
    }

    /** The 30 days are over (DEV-12). */
    public static final class DeviceInvitationExpired extends DeviceRefusal {
        public DeviceInvitationExpired(Instant at) {
            super(Kind.EXPIRED, "device-invitation.expired", facts("expired_at", at), "ask-for-a-new-link");
        }
    }

    /** The password behind the link was fetched; it is never shown again (DEV-4, DEV-12). */
    public static final class DeviceInvitationRedeemed extends DeviceRefusal {
        public DeviceInvitationRedeemed(Instant at) {
            super(Kind.EXPIRED, "device-invitation.redeemed", facts("redeemed_at", at), "ask-for-a-new-link");
        }
    }

    public static final class DeviceInvitationCancelled extends DeviceRefusal {
        public DeviceInvitationCancelled(Instant at) {
            super(Kind.EXPIRED, "device-invitation.cancelled", facts("cancelled_at", at), "ask-for-a-new-link");
        }
    }
}
