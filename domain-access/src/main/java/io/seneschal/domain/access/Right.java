package io.seneschal.domain.access;

import static java.util.stream.Collectors.toCollection;

import io.seneschal.domain.product.ProductType;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.Coded;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an access lets somebody do with a product, or with what lies inside it (PRD-3). */
public enum Right implements Coded {
    /** Set it up and keep it running. */
    TECHNICAL,
    /** See how it is used. */
    STATISTICS,
    /** Check and moderate what happens in it. */
    CONTROL,
    /** Sell through it, and see what was sold. */
    SALE,
    /** Read the mail of a mailbox. */
    READ_MAIL,
    /** Send mail from a mailbox. */
    SEND_MAIL,
    /** Change a mailbox's signature, filters and answers during absences. */
    MAILBOX_SETTINGS,
    /** Connect and disconnect one's own devices of a mailbox (DEV-10). */
    OWN_DEVICES;

    /** What is given where nobody says which: everything but the finer ones. */
    public static final Set<Right> USUAL =
            Collections.unmodifiableSet(EnumSet.of(TECHNICAL, STATISTICS, CONTROL, SALE));

    /** What lets somebody use a mailbox: read, send and change its settings; on wish also connect their own devices. */
    public static Set<Right> ofMailboxUsers(boolean ownDevices) {
        return ownDevices
                ? EnumSet.of(READ_MAIL, SEND_MAIL, MAILBOX_SETTINGS, OWN_DEVICES)
                : EnumSet.of(READ_MAIL, SEND_MAIL, MAILBOX_SETTINGS);
    }

    private static final Set<Right> OF_MAILBOXES = EnumSet.of(READ_MAIL, SEND_MAIL, MAILBOX_SETTINGS, OWN_DEVICES);

    /** All that mean something there. */
    public static Set<Right> thatFit(ProductType type, @Nullable Resource resource) {
        return Stream.of(values())
                .filter(right -> right.fits(type, resource))
                .collect(toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    /** Whether it means something there: the finer ones only for mailboxes, and for products that have mailboxes. */
    public boolean fits(ProductType type, @Nullable Resource resource) {
        if (!OF_MAILBOXES.contains(this)) {
            return true;
        }
        return resource == null
                ? type.resources().contains(Resource.MAILBOX)
                : resource.kind().equals(Resource.MAILBOX);
    }
}
