package io.seneschal.cli.organisation;

import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Coded;
import java.util.Iterator;
import java.util.stream.Stream;

/** The roles, for help and completion. */
public final class RoleCodes implements Iterable<String> {

    public RoleCodes() {}

    @Override
    public Iterator<String> iterator() {
        return Stream.of(Role.values()).map(Coded::code).iterator();
    }
}
