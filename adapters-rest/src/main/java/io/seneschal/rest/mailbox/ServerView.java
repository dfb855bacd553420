package io.seneschal.rest.mailbox;

import io.seneschal.application.mailbox.MailServers.MailSettings;
import io.seneschal.application.mailbox.MailServers.Server;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Where one protocol is talked, on the wire (DEV-13). */
record ServerView(String host, int port, String security) {

    /** By protocol, always in the same order. */
    static Map<String, ServerView> all(MailSettings settings) {
        var all = new LinkedHashMap<String, ServerView>();
        new TreeMap<>(settings.servers()).forEach((protocol, server) -> all.put(protocol.code(), of(server)));
        return all;
    }

    private static ServerView of(Server server) {
        return new ServerView(server.host(), server.port(), server.security().code());
    }
}
