package co.cosmeticos.devshop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;

/** Looks before anything starts whether the ports can be had. */
final class TakenPorts {

    private TakenPorts() {}

    /**
     * Tries each port of these keys.
     *
     * @throws IllegalStateException naming every port that is taken, with the setting that changes it
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

    // Some parts bind the loopback address, some every address; a program may hold either.
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
