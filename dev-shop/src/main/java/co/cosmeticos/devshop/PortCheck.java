package co.cosmeticos.devshop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;

/** Checks before the start that all ports are free. */
final class PortCheck {

    private PortCheck() {}

    /**
     * Tries each port of these keys.
     *
     * @throws IllegalStateException naming every port in use, with its setting
     */
    static void refuse(ShopSettings settings, Collection<String> keys) {
        var taken = keys.stream()
                .filter(key -> isTaken(settings.port(key)))
                .map(key -> "Port %d is taken; -D%s=<port> chooses another.".formatted(settings.port(key), key))
                .toList();
        if (!taken.isEmpty()) {
            throw new IllegalStateException(String.join(System.lineSeparator(), taken));
        }
    }

    // Some parts bind the loopback address, some all addresses; another program may hold either.
    private static boolean isTaken(int port) {
        return cannotBind(new InetSocketAddress(port))
                || cannotBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean cannotBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
