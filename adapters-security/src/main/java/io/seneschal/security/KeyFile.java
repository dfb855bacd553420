package io.seneschal.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import io.seneschal.domain.security.SecretHash;
import io.seneschal.security.KeyRefusal.ForeignKeys;
import io.seneschal.security.KeyRefusal.MissingKeys;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The file, outside the database, with the keys of the keyed hashes: one or two, the newest first.
 *
 * <p>It is made at the first start, at once and whole: of several processes that start together one makes it and all read
 * the same. Only its owner may read and write it; on a system without such permissions the directory has to see to that.
 */
public final class KeyFile {

    /** More would only slow down looking for a secret. */
    private static final int MOST_KEYS = 2;

    private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(OWNER_READ, OWNER_WRITE);

    private static final String EXPLANATION = """
            # The keys with which Seneschal hashes API tokens and invitation links.
            #
            # Do not lose this file: without it nobody's token and no link that was sent is recognised any more.
            # Do not show it: nobody but its owner may read it. Keep a copy, apart from the copies of the database.
            #
            # To change keys, put a line with a new one (openssl rand -hex 32) above the old one and restart every
            # process. Both are good from then on. Take the old line away when nothing made with it is needed any more.
            """;

    private final Path file;
    private final SecureRandom random;

    /** Touches nothing yet. */
    public KeyFile(Path file, SecureRandom random) {
        this.file = file.toAbsolutePath();
        this.random = random;
    }

    /**
     * The keys, the newest first. Makes the file, with one new key, if it is not there.
     *
     * @throws UnusableKeyFile if it can't be made or read, is no key file, or others may read it
     */
    public List<HashKey> keys() {
        try {
            if (Files.notExists(file)) {
                make();
            }
            requirePrivate();
            return parse(Files.readString(file, UTF_8));
        } catch (CharacterCodingException notText) {
            throw new UnusableKeyFile(file, "it is no text in UTF-8", notText);
        } catch (IOException problem) {
            throw new UnusableKeyFile(file, problem.toString(), problem);
        }
    }

    /**
     * The keys of a store that is in use: they must be there, and must have made what it keeps.
     *
     * @param youngest hashes that it keeps, the youngest of each kind. That one was made with these keys is enough: the
     *     others may be older than a change of keys
     * @throws KeyRefusal if the file is not there, or is another store's
     * @throws UnusableKeyFile as {@link #keys}
     */
    public List<HashKey> keysBehind(Collection<SecretHash> youngest) {
        if (Files.notExists(file)) {
            throw new MissingKeys(file.toString());
        }
        var keys = keys();
        if (!youngest.isEmpty()
                && youngest.stream().noneMatch(hash -> keys.stream().anyMatch(key -> key.made(hash)))) {
            throw new ForeignKeys(file.toString());
        }
        return keys;
    }

    /** A link to a finished file comes into being as a whole or, where another process was faster, not at all. */
    private void make() throws IOException {
        var directory = Files.createDirectories(parent());
        var finished = Files.createTempFile(directory, ".keys-", ".new", ownerOnly());
        try {
            Files.writeString(finished, EXPLANATION + HashKey.random(random).toHex() + "\n", UTF_8);
            flush(finished, StandardOpenOption.WRITE);
            Files.createLink(file, finished);
            if (hasPermissions()) {
                flush(directory, StandardOpenOption.READ);
            }
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            // its keys are as good
        } finally {
            Files.deleteIfExists(finished);
        }
    }

    /** Nothing may be hashed with a key that a power cut could still take away. */
    private static void flush(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private void requirePrivate() throws IOException {
        if (!hasPermissions()) {
            return;
        }
        var permissions = Files.getPosixFilePermissions(file);
        if (permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
            throw new UnusableKeyFile(
                    file,
                    "others than its owner have access to it (%s); take that away with: chmod 600 %s"
                            .formatted(PosixFilePermissions.toString(permissions), file));
        }
    }

    private List<HashKey> parse(String text) {
        var keys = new ArrayList<HashKey>();
        var lines = text.lines().map(String::strip).toList();
        for (var number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            if (!line.isEmpty() && !line.startsWith("#")) {
                keys.add(key(line, number));
            }
        }
        if (keys.isEmpty()) {
            throw new UnusableKeyFile(file, "there is no key in it; bring it back from a copy");
        }
        if (keys.size() > MOST_KEYS) {
            throw new UnusableKeyFile(file, "there are more than " + MOST_KEYS + " keys in it");
        }
        if (keys.stream().map(HashKey::id).distinct().count() < keys.size()) {
            throw new UnusableKeyFile(file, "the same key is in it twice");
        }
        return List.copyOf(keys);
    }

    private HashKey key(String line, int number) {
        if (!HashKey.isKey(line)) {
            throw new UnusableKeyFile(
                    file,
                    "line %d is no key, which has 64 hexadecimal digits; bring it back from a copy".formatted(number));
        }
        return HashKey.ofHex(line);
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        return hasPermissions()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private boolean hasPermissions() throws IOException {
        return Files.getFileStore(parent()).supportsFileAttributeView("posix");
    }

    private Path parent() throws NoSuchFileException {
        var parent = file.getParent();
        if (parent == null) {
            throw new NoSuchFileException(file.toString());
        }
        return parent;
    }
}
