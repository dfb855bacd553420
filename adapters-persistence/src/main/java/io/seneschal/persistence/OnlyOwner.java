package io.seneschal.persistence;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** With what files and folders are made so that only their owner can read them, where the file system knows owners. */
final class OnlyOwner {

    private static final Set<PosixFilePermission> OF_A_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OF_A_FOLDER = PosixFilePermissions.fromString("rwx------");

    private OnlyOwner() {}

    static FileAttribute<?>[] forFile(Path file) {
        return attributes(file, OF_A_FILE);
    }

    static FileAttribute<?>[] forFolder(Path folder) {
        return attributes(folder, OF_A_FOLDER);
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
