package io.seneschal.mail.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an nginx needs, below one directory: the file that we ship, made to fit it, and settings around it. */
final class NginxDirectory implements Daemon.Setting {

    static final String PROGRAM = "/usr/sbin/nginx";
    static final String MAIL = "/usr/lib/nginx/modules/ngx_mail_module.so";

    private static final String SHIPPED = "seneschal-mail.conf";

    private final TemporaryDirectory directory;
    private final int imap;
    private final int pop;

    private NginxDirectory(TemporaryDirectory directory, List<Integer> ports) {
        this.directory = directory;
        this.imap = ports.get(0);
        this.pop = ports.get(1);
    }

    static NginxDirectory create(URI seneschal, String token) throws IOException {
        var setting = new NginxDirectory(TemporaryDirectory.create("nginx"), FreePorts.choose(3));
        setting.fill(seneschal, token);
        return setting;
    }

    int imap() {
        return imap;
    }

    int pop() {
        return pop;
    }

    /** Without TLS, of which our file says nothing but that it is there. */
    private void fill(URI seneschal, String token) throws IOException {
        var authorization = directory.secret(
                "seneschal-token.conf", "auth_http_header Authorization \"Bearer %s\";\n".formatted(token));
        var unused = FreePorts.choose(1).getFirst();
        var shipped = Shipped.file("nginx/" + SHIPPED)
                .with("127.0.0.1:8080", seneschal.getAuthority())
                .with("/etc/nginx/seneschal-token.conf", authorization)
                .with("993 ssl", "127.0.0.1:" + imap)
                .with("995 ssl", "127.0.0.1:" + pop)
                .with("465 ssl", "127.0.0.1:" + unused);
        directory.write(SHIPPED, shipped.text());
        directory.write("nginx.conf", """
                load_module %s;
                daemon off;
                worker_processes 1;
                pid %s;
                error_log /dev/stderr notice;
                events {
                }
                mail {
                    server_name localhost;
                    include %s;
                }
                """.formatted(MAIL, directory.path().resolve("pid"), SHIPPED));
    }

    @Override
    public List<String> command() {
        var path = directory.path().toString();
        return List.of(PROGRAM, "-e", "/dev/stderr", "-p", path, "-c", path + "/nginx.conf");
    }

    /** It listens before it starts those who accept. */
    @Override
    public String sign() {
        return "start worker process ";
    }

    @Override
    public void close() {
        directory.close();
    }

    static List<Path> needed() {
        return List.of(Path.of(PROGRAM), Path.of(MAIL));
    }

    static boolean isInstalled() {
        return needed().stream().allMatch(Files::exists);
    }
}
