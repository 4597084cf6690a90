package co.cosmeticos.system.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Clients of one thread, each of which sends a request a byte a second and comes again when it was thrown out. */
final class SlowClients implements AutoCloseable {

    private static final long PAUSE_MILLIS = 1_000;
    private static final String HEAD = "POST /api/v1/auth/login HTTP/1.1\r\nHost: a\r\n";
    private static final String BODY =
            HEAD + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"email\": \"";

    private final InetSocketAddress address;
    private final List<SocketChannel> open = new ArrayList<>();
    private final int count;
    private final Thread thread = new Thread(this::run, "slow-clients");
    private volatile boolean isOver;
    private volatile int lost;

    private SlowClients(int port, int count) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.count = count;
    }

    /** So many, half of them slow from the head on, half with the body. */
    static SlowClients of(int count, int port) {
        var clients = new SlowClients(port, count);
        for (var i = 0; i < count; i++) {
            clients.open.add(clients.connect(i));
        }
        clients.thread.start();
        return clients;
    }

    private SocketChannel connect(int i) {
        try {
            var channel = SocketChannel.open(address);
            write(channel, i % 2 == 0 ? HEAD : BODY);
            channel.configureBlocking(false);
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(SocketChannel channel, String text) throws IOException {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private void run() {
        while (!isOver) {
            for (var i = 0; i < count && !isOver; i++) {
                send(i);
            }
            sleep();
        }
    }

    private void send(int i) {
        try {
            var channel = open.get(i);
            if (channel.read(ByteBuffer.allocate(1_024)) != 0) {
                throw new IOException("thrown out");
            }
            write(channel, "x");
        } catch (IOException e) {
            lost++;
            again(i);
        }
    }

    private void again(int i) {
        try {
            open.get(i).close();
            open.set(i, connect(i));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many were thrown out so far. */
    int thrownOut() {
        return lost;
    }

    @Override
    public void close() {
        isOver = true;
        try {
            thread.join();
            for (var channel : open) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
