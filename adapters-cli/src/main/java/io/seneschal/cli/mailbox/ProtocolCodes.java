package io.seneschal.cli.mailbox;

import io.seneschal.domain.mailbox.MailProtocol;
import io.seneschal.domain.shared.Coded;
import java.util.Iterator;
import java.util.stream.Stream;

/** What devices can talk, for help and completion. */
final class ProtocolCodes implements Iterable<String> {

    ProtocolCodes() {}

    @Override
    public Iterator<String> iterator() {
        return Stream.of(MailProtocol.values()).map(Coded::code).iterator();
    }
}
