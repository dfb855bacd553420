package io.seneschal.testing;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.billing.Order;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.support.Ticket;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All classes of the domain, found where they were compiled to, so that tests can hold for each of them. */
public final class DomainClasses {

    /** One of each part of the domain. */
    private static final List<Class<?>> NEIGHBOURS =
            List.of(Refusal.class, Access.class, Mailbox.class, Ticket.class, Order.class);

    private DomainClasses() {}

    /** The public or nested classes that can be made and are of this kind. */
    public static <T> List<Class<? extends T>> concrete(Class<T> kind) {
        return NEIGHBOURS.stream()
                .flatMap(DomainClasses::namesBeside)
                .<Class<?>>map(DomainClasses::named)
                .filter(kind::isAssignableFrom)
                .filter(found -> !found.isInterface() && !Modifier.isAbstract(found.getModifiers()))
                .<Class<? extends T>>map(found -> found.asSubclass(kind))
                .toList();
    }

    /** Whether they lie in a directory or, once packaged, in a jar. */
    private static Stream<String> namesBeside(Class<?> neighbour) {
        try {
            var place = Path.of(neighbour
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var module = ModuleFinder.of(place).findAll().iterator().next();
            try (var files = module.open()) {
                return files
                        .list()
                        .filter(file -> file.startsWith("io/") && file.endsWith(".class"))
                        .filter(file -> !file.endsWith("package-info.class"))
                        .map(file -> file.replace('/', '.').replaceFirst("\\.class$", ""))
                        .sorted()
                        .toList()
                        .stream();
            }
        } catch (IOException | URISyntaxException impossible) {
            throw new AssertionError("The domain's classes can't be listed", impossible);
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, DomainClasses.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(name + " was there a moment ago", impossible);
        }
    }
}
