package io.seneschal.domain.mailbox;

import io.seneschal.domain.mailbox.DeviceRefusal.UnusableDeviceName;
import io.seneschal.domain.shared.Line;

/** What people call a device: 1 to 64 characters in any script (DEV-5). Two devices of a mailbox may be called alike. */
public record DeviceName(String text) {

    private static final int LONGEST = 64;

    /** @throws UnusableDeviceName if it is empty, too long, or can't be shown */
    public DeviceName {
        text = Line.tidy(text);
        if (!Line.fits(text, 1, LONGEST)) {
            throw new UnusableDeviceName(text, LONGEST);
        }
    }

    /** Whether somebody who writes this means it. */
    public boolean isSameAs(String written) {
        return Line.folded(text).equals(Line.folded(Line.tidy(written)));
    }

    @Override
    public String toString() {
        return text;
    }
}
