package io.seneschal.mail.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** What a Dovecot needs, below one directory: the files that we ship, made to fit it, and settings around them. */
final class DovecotDirectory implements AutoCloseable {

    static final String KEY = "the-key-of-doveadm";

    private static final String ROOT = "root";
    private static final String DOVECOT = "dovecot";
    private static final String SHIPPED = "integrations/dovecot";

    private final Path path;
    private final Ports ports;

    /** Free ones of this machine. */
    record Ports(int imap, int pop, int submission, int sieve, int doveadm) {}

    private DovecotDirectory(Path path, Ports ports) {
        this.path = path;
        this.ports = ports;
    }

    static DovecotDirectory create(URI seneschal, String token, int relay) throws IOException {
        var directory = new DovecotDirectory(Files.createTempDirectory("dovecot"), freePorts());
        directory.fill(seneschal, token, relay);
        return directory;
    }

    Path settings() {
        return path.resolve("dovecot.conf");
    }

    Ports ports() {
        return ports;
    }

    @Override
    public void close() {
        try (var below = Files.walk(path)) {
            for (var file : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fill(URI seneschal, String token, int relay) throws IOException {
        var begins = Files.readAttributes(path, PosixFileAttributes.class);
        var isRoot = begins.owner().getName().equals(ROOT);
        var names = path.getFileSystem().getUserPrincipalLookupService();
        var owner = isRoot ? names.lookupPrincipalByName(DOVECOT) : begins.owner();
        var group = isRoot ? names.lookupPrincipalByGroupName(DOVECOT) : begins.group();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        give(Files.createDirectory(path.resolve("mail")), owner, group);

        var shipped = shipped();
        Files.copy(shipped.resolve("seneschal.lua"), path.resolve("seneschal.lua"));
        var passdb = new Fitting(shipped.resolve("90-seneschal.conf"))
                .with("http://127.0.0.1:8080", seneschal.toString())
                .with("port = 8081", "port = " + ports.doveadm())
                .with("/etc/dovecot/", path + "/");
        Files.writeString(path.resolve("90-seneschal.conf"), passdb.text());
        var userdb = new Fitting(shipped.resolve("91-seneschal-userdb.conf"))
                .with("uid=vmail gid=vmail", "uid=" + owner.getName() + " gid=" + group.getName())
                .with("/var/vmail", path.resolve("mail").toString());
        Files.writeString(path.resolve("91-seneschal-userdb.conf"), userdb.text());
        give(secret("seneschal.token", token + "\n"), owner, group);
        secret("seneschal-doveadm.key", KEY);
        Files.writeString(settings(), around(isRoot ? "" : asMyself(owner, group), relay));
    }

    private Path secret(String name, String content) throws IOException {
        var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return Files.writeString(Files.createFile(path.resolve(name), onlyMine), content);
    }

    private static void give(Path file, UserPrincipal owner, GroupPrincipal group) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        view.setOwner(owner);
        view.setGroup(group);
    }

    /** The shipped files come last, as in a directory of settings that has others. */
    private String around(String people, int relay) {
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = /dev/stderr
                auth_verbose = yes
                auth_debug = yes
                auth_failure_delay = 0
                auth_cache_size = 10M
                protocols = imap pop3 submission sieve
                listen = 127.0.0.1
                ssl = no
                first_valid_uid = 1
                mail_location = maildir:~/Maildir
                hostname = localhost
                submission_relay_host = 127.0.0.1
                submission_relay_port = %7$d
                %2$s
                service imap-login {
                  inet_listener imap {
                    port = %3$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service pop3-login {
                  inet_listener pop3 {
                    port = %4$d
                  }
                  inet_listener pop3s {
                    port = 0
                  }
                }
                service submission-login {
                  inet_listener submission {
                    port = %5$d
                  }
                }
                service managesieve-login {
                  inet_listener sieve {
                    port = %6$d
                  }
                }
                !include 90-seneschal.conf
                !include 91-seneschal-userdb.conf
                """.formatted(path, people, ports.imap(), ports.pop(), ports.submission(), ports.sieve(), relay);
    }

    /** Without root there is but one user, and nobody can be locked into a directory. */
    private static String asMyself(UserPrincipal owner, GroupPrincipal group) {
        var free = Stream.of("anvil", "stats", "imap-login", "pop3-login", "submission-login", "managesieve-login")
                .map("service %s {\n  chroot =\n}\n"::formatted)
                .reduce("", String::concat);
        return """
                default_internal_user = %s
                default_internal_group = %s
                default_login_user = %1$s
                %s""".formatted(owner.getName(), group.getName(), free);
    }

    private static Path shipped() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(above -> above.resolve(SHIPPED))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    private static Ports freePorts() throws IOException {
        // All are open at once, so that they differ.
        try (var imap = free();
                var pop = free();
                var submission = free();
                var sieve = free();
                var doveadm = free()) {
            return new Ports(
                    imap.getLocalPort(),
                    pop.getLocalPort(),
                    submission.getLocalPort(),
                    sieve.getLocalPort(),
                    doveadm.getLocalPort());
        }
    }

    private static ServerSocket free() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** A shipped file with what an administrator would change in it; it must still say what is changed. */
    private record Fitting(String text) {

        Fitting(Path file) throws IOException {
            this(Files.readString(file));
        }

        Fitting with(String shipped, String fitting) {
            if (!text.contains(shipped)) {
                throw new IllegalStateException("The shipped file no longer says " + shipped);
            }
            return new Fitting(text.replace(shipped, fitting));
        }
    }
}
