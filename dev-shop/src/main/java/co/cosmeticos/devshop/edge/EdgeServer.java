package co.cosmeticos.devshop.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Strict HTTP/1.1 server with time limits, which passes only unambiguous requests to its handler. */
public final class EdgeServer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final long STACK_BYTES = 256 << 10;
    private static final Duration WATCH = Duration.ofSeconds(1);
    private static final int LINGER_READS = 16;
    private static final int LINGER_MILLIS = 200;

    /** Answers a request. */
    @FunctionalInterface
    public interface Handler {
        /** An exception is answered as a problem if nothing was sent yet, and closes the connection. */
        void handle(EdgeRequest request, EdgeResponse answer) throws IOException;
    }

    private final ServerSocket listener;
    private final EdgeLimits limits;
    private final Handler handler;
    private final Map<Socket, EdgeResponse> open = new ConcurrentHashMap<>();

    private EdgeServer(ServerSocket listener, EdgeLimits limits, Handler handler) {
        this.listener = listener;
        this.limits = limits;
        this.handler = handler;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for one of the system's choice
     */
    public static EdgeServer start(String host, int port, EdgeLimits limits, Handler handler) {
        try {
            var listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(host, port), BACKLOG);
            var server = new EdgeServer(listener, limits, handler);
            thread("edge", server::accept);
            thread("edge-watch", server::watch);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Port %d of %s cannot be had.".formatted(port, host), e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    private static void thread(String name, Runnable work) {
        var thread = new Thread(null, work, name, STACK_BYTES);
        thread.setDaemon(name.contains("-"));
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                if (open.size() >= limits.connections()) {
                    socket.close();
                } else {
                    var answer = new EdgeResponse(socket.getOutputStream());
                    open.put(socket, answer);
                    thread("edge-client", () -> serve(socket, answer));
                }
            } catch (IOException e) {
                // Closed, or the client has gone before it was accepted.
            }
        }
    }

    // A write has no time-out of its own.
    private void watch() {
        while (!listener.isClosed()) {
            LockSupport.parkNanos(WATCH.toNanos());
            open.forEach((socket, answer) -> {
                if (answer.waitsLongerThan(limits.silence())) {
                    closeQuietly(socket);
                }
            });
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    private void serve(Socket socket, EdgeResponse answer) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new ClientInput(socket, limits);
            for (var n = 1; in.begins() && !answer.isLast(); n++) {
                if (n == EdgeLimits.REQUESTS_PER_CONNECTION) {
                    answer.last();
                }
                answer.next();
                if (!one(socket, in, answer)) {
                    linger(socket);
                    return;
                }
                if (answer.isLast()) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client has gone.
        } finally {
            open.remove(socket);
        }
    }

    // Whether the next request of this connection may be read: after a refusal its beginning is unknown.
    private boolean one(Socket socket, ClientInput in, EdgeResponse answer) throws IOException {
        try {
            in.allow(limits.head());
            var request = EdgeRequest.read(in, socket.getInetAddress(), answer);
            answer.begin(request.head());
            in.allow(limits.request());
            handler.handle(request, answer);
            return true;
        } catch (EdgeRefused e) {
            return refuse(answer, e);
        } catch (SocketTimeoutException e) {
            return refuse(answer, new EdgeRefused(408, "request-timeout", "The request did not come in time."));
        }
    }

    private static boolean refuse(EdgeResponse answer, EdgeRefused refused) throws IOException {
        if (!answer.hasBegun()) {
            answer.last();
            answer.refuse(refused, Map.of());
        }
        return false;
    }

    // Unread input would reset the connection, and with it the response in flight.
    private static void linger(Socket socket) throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(LINGER_MILLIS);
        var buffer = new byte[8_192];
        for (var i = 0; i < LINGER_READS && socket.getInputStream().read(buffer) >= 0; i++) {
            // Discarded.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            open.keySet().forEach(EdgeServer::closeQuietly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
