package io.seneschal.domain.mailbox;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Reach;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device's password with the present facts on which it rests what it opens: the only place that decides it.
 *
 * <p>It opens mail protocols of its own mailbox and nothing else (DEV-17), while the product can be used, and only for
 * what its user could do themselves at that instant: whoever loses the mailbox, their device loses it too.
 *
 * @param owner the membership of the device's user; {@code null} for a device that is nobody's
 * @param held the accesses of the owner and of their teams that open the mailbox, by itself or with others, over or not
 * @param lastUse {@code null} before the first use
 */
public record Credential(
        Device device,
        Mailbox mailbox,
        Product product,
        @Nullable Membership owner,
        List<Access> held,
        @Nullable LastUse lastUse) {

    public Credential {
        held = List.copyOf(held);
    }

    /** Whether it lets its device in, under this address, to talk this. */
    public boolean admits(EmailAddress address, MailProtocol protocol, Instant now) {
        return mailbox.address().isSameAs(address)
                && device.admits(protocol, now)
                && product.objectionToUse().isEmpty()
                && ownerMay(protocol, now);
    }

    /** Whether its device would be let in now for all that it can have live sessions of; else they are to end (DEV-9). */
    public boolean upholdsSessions(Instant now) {
        return device.wish().protocols().stream().allMatch(protocol -> admits(mailbox.address(), protocol, now));
    }

    private boolean ownerMay(MailProtocol protocol, Instant now) {
        if (device.wish().user() == null) {
            return true;
        }
        return owner != null
                && Reach.of(owner, product, held, now)
                        .objectionTo(protocol.needs(), mailbox.resource())
                        .isEmpty();
    }
}
