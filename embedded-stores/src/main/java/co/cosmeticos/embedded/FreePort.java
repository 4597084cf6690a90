package co.cosmeticos.embedded;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports of the loopback address for servers of tests, below the range that Linux takes for outgoing connections: a
 * server that is down for a while, as in a test of restarts, finds its port free again. Of two processes that ask at
 * once, none is given a port of the other: each holds the UDP ports of the same numbers for as long as it lives.
 */
public final class FreePort {

    private static final int FIRST = 16_000;
    private static final int END = 32_000;
    private static final Map<Integer, DatagramSocket> HELD = new ConcurrentHashMap<>();

    private FreePort() {}

    /** A port that nobody listens on, and that no process that still lives has been given here. */
    public static int find() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (hold(port) && isFree(port)) {
                return port;
            }
        }
    }

    private static boolean hold(int port) {
        try {
            HELD.put(port, new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
