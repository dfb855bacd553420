package io.seneschal.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import io.seneschal.domain.security.SecretHash;
import io.seneschal.security.KeyRefusal.ForeignKeys;
import io.seneschal.security.KeyRefusal.KeyStillNeeded;
import io.seneschal.security.KeyRefusal.MissingKeys;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
            # The keys with which Seneschal hashes API tokens, links and passwords of devices.
            #
            # Do not lose this file: without it no token, no link and no password of a device is recognised any more.
            # Do not show it: nobody but its owner may read it. Keep a copy, apart from the copies of the database.
            #
            # The first one is the newest. To change keys: seneschal db rotate-pepper. Both are good from then on; the
            # older one goes at the next change, when nothing made with it is needed any more (seneschal db status).
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

    /**
     * Makes a new key the newest one; what was the newest stays as the second, and a second one goes. Whoever reads the
     * file meanwhile sees it as it was before or as it is after (DEV-18).
     *
     * @param hashes how many the store keeps that were made with a key, by its id; none for those it does not name
     * @param dropsUsed whether the second one may go although it is still needed
     * @return the keys from now on, the newest first
     * @throws KeyStillNeeded if it may not
     * @throws UnusableKeyFile as {@link #keys}
     */
    public List<HashKey> rotate(Map<String, Long> hashes, boolean dropsUsed) {
        try (var turn = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var unused = turn.lock();
            var keys = keys();
            var oldest = keys.getLast();
            var needed = keys.size() < MOST_KEYS ? 0L : hashes.getOrDefault(oldest.id(), 0L);
            if (needed > 0 && !dropsUsed) {
                throw new KeyStillNeeded(oldest.id(), needed);
            }
            replace(List.of(HashKey.random(random), keys.getFirst()));
            return keys();
        } catch (OverlappingFileLockException | IOException problem) {
            throw new UnusableKeyFile(file, problem.toString(), problem);
        }
    }

    /** Whether there is one. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** What changes whenever the file does. */
    Object mark() throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return List.of(String.valueOf(attributes.fileKey()), attributes.lastModifiedTime(), attributes.size());
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** A link to a finished file comes into being as a whole or, where another process was faster, not at all. */
    private void make() throws IOException {
        var directory = Files.createDirectories(parent());
        var finished = write(directory, List.of(HashKey.random(random)));
        try {
            Files.createLink(file, finished);
            flushDirectory(directory);
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            // its keys are as good
        } finally {
            Files.deleteIfExists(finished);
        }
    }

    /** A finished file takes the place of the other one, and is the same user's. */
    private void replace(List<HashKey> keys) throws IOException {
        var directory = parent();
        var finished = write(directory, keys);
        try {
            if (hasPermissions()) {
                Files.setOwner(finished, Files.getOwner(file));
            }
            Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flushDirectory(directory);
        } finally {
            Files.deleteIfExists(finished);
        }
    }

    private Path write(Path directory, List<HashKey> keys) throws IOException {
        var finished = Files.createTempFile(directory, ".keys-", ".new", ownerOnly());
        var lines = keys.stream().map(key -> key.toHex() + "\n").collect(Collectors.joining());
        Files.writeString(finished, EXPLANATION + lines, UTF_8);
        flush(finished, StandardOpenOption.WRITE);
        return finished;
    }

    private void flushDirectory(Path directory) throws IOException {
        if (hasPermissions()) {
            flush(directory, StandardOpenOption.READ);
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
