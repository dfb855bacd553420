package io.seneschal.persistence;

import io.seneschal.application.shared.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.h2.tools.Server;

/**
 * Through which commands reach the H2 file of a running server: a port of the loopback interface, and a random key
 * instead of the file's path. Both stand in a file beside the database that only its owner can read.
 */
final class H2Doorway implements AutoCloseable {

    private static final int KEY_BYTES = 24;

    private final Server server;
    private final Path address;

    private H2Doorway(Server server, Path address) {
        this.server = server;
        this.address = address;
    }

    /** To be called before H2 is first used: it listens on every interface, and tries dead addresses again and again. */
    static void keepToThisMachine() {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        System.setProperty("h2.socketConnectRetry", "0");
    }

    /** Where the owner of the file can be reached, if it has said so. */
    static Optional<String> addressOf(Path database) {
        try {
            return Optional.of(Files.readString(fileBeside(database)).strip());
        } catch (IOException nobodyThere) {
            return Optional.empty();
        }
    }

    static void makeFolderOf(Path database) {
        var folder = database.getParent();
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectories(folder, OnlyOwner.forFolder(folder));
        } catch (FileAlreadyExistsException meanwhile) {
            // another process made it
        } catch (IOException impossible) {
            throw new StoreUnavailable("making the folder of the H2 file");
        }
    }

    static H2Doorway open(Path database) throws SQLException {
        var random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        var key = HexFormat.of().formatHex(random);
        var server = Server.createTcpServer(
                        "-tcpPort", "0", "-tcpDaemon", "-key", key, H2PrivateFiles.PREFIX + database)
                .start();
        var doorway = new H2Doorway(server, fileBeside(database));
        doorway.tell("127.0.0.1:" + server.getPort() + "/" + key);
        return doorway;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(address);
        } catch (IOException remains) {
            // then commands find nobody there, and open the file themselves
        }
        server.stop();
    }

    /** Appears at once and whole, never readable by others. */
    private void tell(String where) {
        try {
            var draft = address.resolveSibling(address.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, OnlyOwner.forFile(draft));
            Files.writeString(draft, where);
            Files.move(draft, address, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            server.stop();
            throw new UncheckedIOException(failure);
        }
    }

    private static Path fileBeside(Path database) {
        return database.resolveSibling(database.getFileName() + ".address");
    }
}
