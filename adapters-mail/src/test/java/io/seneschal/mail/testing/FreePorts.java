package io.seneschal.mail.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of this machine on which nobody listens now. */
final class FreePorts {

    private FreePorts() {}

    /** All are open at once for a moment, so that they differ. */
    static List<Integer> choose(int count) throws IOException {
        var open = new ArrayList<ServerSocket>();
        try {
            while (open.size() < count) {
                open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return open.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : open) {
                socket.close();
            }
        }
    }
}
