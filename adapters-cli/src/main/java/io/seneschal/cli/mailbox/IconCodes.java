package io.seneschal.cli.mailbox;

import io.seneschal.domain.mailbox.DeviceIcon;
import io.seneschal.domain.shared.Coded;
import java.util.Iterator;
import java.util.stream.Stream;

/** The pictures beside names of devices, for help and completion. */
final class IconCodes implements Iterable<String> {

    IconCodes() {}

    @Override
    public Iterator<String> iterator() {
        return Stream.of(DeviceIcon.values()).map(Coded::code).iterator();
    }
}
