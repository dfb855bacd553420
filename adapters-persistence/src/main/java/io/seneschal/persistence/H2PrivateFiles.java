package io.seneschal.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files that H2 makes so that only their owner can read them: they hold personal data, also the copy into which H2 compacts
 * a database. By itself it makes them as everybody's.
 *
 * <p>Public with a constructor without arguments, because H2 makes one for each path.
 */
public final class H2PrivateFiles extends FilePathWrapper {

    /** Goes before the path of a database. */
    static final String PREFIX = "private:";

    /** For H2. */
    public H2PrivateFiles() {}

    static void register() {
        FilePath.register(new H2PrivateFiles());
    }

    @Override
    public String getScheme() {
        return PREFIX.substring(0, PREFIX.length() - 1);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (!mode.equals("r")) {
            make();
        }
        return super.open(mode);
    }

    @Override
    public boolean createFile() {
        try {
            return make();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return whether it was not there */
    private boolean make() throws IOException {
        var file = Path.of(getBase().toString());
        try {
            Files.createFile(file, OnlyOwner.forFile(file));
            return true;
        } catch (FileAlreadyExistsException there) {
            return false;
        }
    }
}
