package co.cosmeticos.system.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import co.cosmeticos.system.RunningShop;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shop for developers is this machine's alone: no part of it is to be had by its other addresses. */
class LoopbackIT {

    private static final RunningShop SHOP = RunningShop.get();

    @Test
    void no_part_listens_beyond_this_machine() throws SocketException {
        var addresses = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        assumeThat(addresses).isNotEmpty();
        for (var port : ports()) {
            assertThat(answers(InetAddress.getLoopbackAddress(), port)).isTrue();
            assertThat(addresses).noneMatch(address -> answers(address, port));
        }
    }

    private static List<Integer> ports() {
        var process = SHOP.process();
        return List.of(
                URI.create(process.url()).getPort(),
                URI.create(process.mailboxUrl()).getPort(),
                URI.create(process.paymentsUrl()).getPort(),
                Integer.parseInt(process.setting("WORKER_SMTP_PORT")),
                URI.create(process.setting("ORDER_DB_URL").substring("jdbc:".length()))
                        .getPort(),
                URI.create(process.setting("ORDER_AMQP_URI")).getPort(),
                URI.create(process.setting("WORKER_MONGO_URI")).getPort());
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
