package io.seneschal.testing;

import io.seneschal.domain.shared.Refusal;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All classes of the domain, found where they were compiled to, so that tests can hold for each of them. */
public final class DomainClasses {

    private DomainClasses() {}

    /** The public or nested classes that can be made and are of this kind. */
    public static <T> List<Class<? extends T>> concrete(Class<T> kind) {
        return all().filter(kind::isAssignableFrom)
                .filter(found -> !found.isInterface() && !Modifier.isAbstract(found.getModifiers()))
                .<Class<? extends T>>map(found -> found.asSubclass(kind))
                .toList();
    }

    /** Whether they lie in a directory or, once packaged, in a jar. */
    private static Stream<Class<?>> all() {
        try {
            var place = Path.of(Refusal.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return namesBelow(place).stream().map(DomainClasses::named);
            }
            try (var jar = FileSystems.newFileSystem(place)) {
                return namesBelow(jar.getPath("/")).stream().map(DomainClasses::named);
            }
        } catch (IOException | URISyntaxException impossible) {
            throw new AssertionError("The domain's classes can't be listed", impossible);
        }
    }

    private static List<String> namesBelow(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && file.startsWith("io"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .map(file -> file.replaceAll("[/\\\\]", ".").replaceFirst("\\.class$", ""))
                    .sorted()
                    .toList();
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
