package io.seneschal.mail.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an nginx needs, below one directory: the files that we ship, made to fit it, and settings around it. */
final class NginxDirectory implements Daemon.Setting {

    static final String PROGRAM = "/usr/sbin/nginx";
    static final String MAIL = "/usr/lib/nginx/modules/ngx_mail_module.so";

    private static final String SETTINGS = "nginx.conf";
    private static final String MAIL_PART = "seneschal-mail.conf";
    private static final String HTTP_PART = "seneschal-http.conf";

    private final TemporaryDirectory directory;
    private final int imap;
    private final int pop;
    private final int smtp;
    private final int between;

    private NginxDirectory(TemporaryDirectory directory, List<Integer> ports) {
        this.directory = directory;
        this.imap = ports.get(0);
        this.pop = ports.get(1);
        this.smtp = ports.get(2);
        this.between = ports.get(3);
    }

    static NginxDirectory create(URI seneschal, String token) throws IOException {
        var setting = new NginxDirectory(TemporaryDirectory.create("nginx"), FreePorts.choose(4));
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
        var mail = Shipped.file("nginx/" + MAIL_PART)
                .with("127.0.0.1:8082", "127.0.0.1:" + between)
                .with("/etc/nginx/seneschal-token.conf", authorization)
                .with("993 ssl", "127.0.0.1:" + imap)
                .with("995 ssl", "127.0.0.1:" + pop)
                .with("465 ssl", "127.0.0.1:" + smtp);
        var http = Shipped.file("nginx/" + HTTP_PART)
                .with("127.0.0.1:8082", "127.0.0.1:" + between)
                .with("127.0.0.1:8080", seneschal.getAuthority());
        directory.write(MAIL_PART, mail.text());
        directory.write(HTTP_PART, http.text());
        directory.write(SETTINGS, around());
    }

    private String around() {
        return """
                load_module %2$s;
                daemon off;
                worker_processes 1;
                pid %1$s/pid;
                error_log /dev/stderr notice;
                events {
                }
                mail {
                    server_name localhost;
                    include %3$s;
                }
                http {
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %4$s;
                }
                """.formatted(directory.path(), MAIL, MAIL_PART, HTTP_PART);
    }

    @Override
    public List<String> command() {
        var path = directory.path().toString();
        return List.of(PROGRAM, "-e", "/dev/stderr", "-p", path, "-c", SETTINGS);
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
