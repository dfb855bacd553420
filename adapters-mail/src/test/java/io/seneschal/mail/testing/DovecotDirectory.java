package io.seneschal.mail.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/** What a Dovecot needs, below one directory: the files that we ship, made to fit it, and settings around them. */
final class DovecotDirectory implements Daemon.Setting {

    static final String PROGRAM = "/usr/sbin/dovecot";
    static final String KEY = "the-key-of-doveadm";

    private static final String ROOT = "root";
    private static final String DOVECOT = "dovecot";
    private static final String SETTINGS = "dovecot.conf";
    private static final String LUA = "seneschal.lua";
    private static final String PASSDB = "90-seneschal.conf";
    private static final String USERDB = "91-seneschal-userdb.conf";

    private static final String PASSWORDS = "passwords";
    private static final String TELLING_ALL = """
            auth_verbose = yes
            auth_debug = yes
            """;

    private final TemporaryDirectory directory;
    private final Ports ports;

    /** Who knows the passwords. */
    sealed interface Passdb {

        /** The program at this address, which is asked with this token as our files say. */
        record Asked(URI seneschal, String token) implements Passdb {}

        /** A file of Dovecot's own, with a line of address and bcrypt hash for each mailbox. */
        record InAFile(String lines) implements Passdb {}
    }

    /** Free ones of this machine. */
    record Ports(int imap, int pop, int submission, int sieve, int doveadm) {

        static Ports free() throws IOException {
            var free = FreePorts.choose(5);
            return new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4));
        }
    }

    private DovecotDirectory(TemporaryDirectory directory, Ports ports) {
        this.directory = directory;
        this.ports = ports;
    }

    /** @param tellsAll whether each login is told in the log, step by step */
    static DovecotDirectory create(Passdb passdb, int relay, boolean tellsAll) throws IOException {
        var setting = new DovecotDirectory(TemporaryDirectory.create("dovecot"), Ports.free());
        setting.fill(passdb, relay, tellsAll);
        return setting;
    }

    @Override
    public List<String> command() {
        return List.of(PROGRAM, "-F", "-c", directory.path().resolve(SETTINGS).toString());
    }

    /** It listens before it says that it has started. */
    @Override
    public String sign() {
        return "starting up for";
    }

    Ports ports() {
        return ports;
    }

    /** Where programs of this machine ask whether somebody may come in, as Postfix does. */
    Path authSocket() {
        return directory.path().resolve("run/auth-client");
    }

    @Override
    public void close() {
        directory.close();
    }

    private void fill(Passdb passdb, int relay, boolean tellsAll) throws IOException {
        var path = directory.path();
        var begins = Files.readAttributes(path, PosixFileAttributes.class);
        var isRoot = begins.owner().getName().equals(ROOT);
        var names = path.getFileSystem().getUserPrincipalLookupService();
        var owner = isRoot ? names.lookupPrincipalByName(DOVECOT) : begins.owner();
        var group = isRoot ? names.lookupPrincipalByGroupName(DOVECOT) : begins.group();
        give(Files.createDirectory(path.resolve("mail")), owner, group);

        switch (passdb) {
            case Passdb.Asked(var seneschal, var token) -> {
                ask(seneschal);
                give(directory.secret("seneschal.token", token + "\n"), owner, group);
            }
            case Passdb.InAFile(var lines) -> {
                directory.write(PASSDB, inAFile());
                give(directory.secret(PASSWORDS, lines), owner, group);
            }
        }
        directory.write(
                USERDB,
                Shipped.file("dovecot/" + USERDB)
                        .with("uid=vmail gid=vmail", "uid=" + owner.getName() + " gid=" + group.getName())
                        .with("/var/vmail", path.resolve("mail"))
                        .text());
        directory.secret("seneschal-doveadm.key", KEY);
        var people = isRoot ? "" : asMyself(owner, group);
        directory.write(SETTINGS, around(people + (tellsAll ? TELLING_ALL : ""), relay));
    }

    private void ask(URI seneschal) throws IOException {
        directory.write(LUA, Shipped.file("dovecot/" + LUA).text());
        directory.write(
                PASSDB,
                Shipped.file("dovecot/" + PASSDB)
                        .with("http://127.0.0.1:8080", seneschal)
                        .with("port = 8081", "port = " + ports.doveadm())
                        .with("/etc/dovecot/", directory.path() + "/")
                        .text());
    }

    private String inAFile() {
        return """
                passdb {
                  driver = passwd-file
                  args = scheme=BLF-CRYPT %s
                }
                auth_mechanisms = plain login
                auth_cache_size = 0
                """.formatted(directory.path().resolve(PASSWORDS));
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
                """.formatted(
                        directory.path(), people, ports.imap(), ports.pop(), ports.submission(), ports.sieve(), relay);
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
}
