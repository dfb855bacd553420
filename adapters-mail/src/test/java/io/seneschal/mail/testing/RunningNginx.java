package io.seneschal.mail.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.util.List;

/** Debian's nginx as the door of mail servers, set up with the file of {@code integrations/nginx}. */
public final class RunningNginx implements AutoCloseable {

    private final Daemon daemon;
    private final NginxDirectory setting;

    private RunningNginx(Daemon daemon) {
        this.daemon = daemon;
        this.setting = (NginxDirectory) daemon.setting();
    }

    /** Passes over a test where there is no nginx that could be started, and says what to install. */
    public static void isNeeded() {
        assumeThat(NginxDirectory.isInstalled())
                .as("A test needs nginx with its mail module; on Debian: apt-get install nginx-light libnginx-mod-mail")
                .isTrue();
    }

    /**
     * @param seneschal whom it asks for devices, and where to let them through to
     * @param token with which it asks
     */
    public static RunningNginx asking(URI seneschal, String token) {
        return new RunningNginx(Daemon.start(() -> NginxDirectory.create(seneschal, token)));
    }

    public int imap() {
        return setting.imap();
    }

    public int pop() {
        return setting.pop();
    }

    /** All that it has written until now. */
    public List<String> log() {
        return daemon.log();
    }

    @Override
    public void close() {
        daemon.close();
    }
}
