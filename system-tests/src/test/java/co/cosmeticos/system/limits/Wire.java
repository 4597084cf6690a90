package co.cosmeticos.system.limits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A connection of one request whose every byte the test chooses, so that it can lie. */
record Wire(int port) {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String END_OF_HEAD = "\r\n\r\n";

    static Wire to(String url) {
        return new Wire(URI.create(url).getPort());
    }

    /** What follows the head. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;

        static Body text(String text) {
            return out -> out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /**
     * What came back before the server closed.
     *
     * @param status 0 when the line was closed without a word
     */
    record Answer(int status, String type, String body) {

        boolean isProblem() {
            return type.startsWith("application/problem+json");
        }

        @Override
        public String toString() {
            return "%d %s %s".formatted(status, type, body.substring(0, Math.min(body.length(), 300)));
        }
    }

    /** Sends a head of these lines and a body; then waits until the server has answered and closed. */
    Answer send(List<String> head, Body body) {
        return send(head, body, false);
    }

    /** The same, and after the body says that there is no more. */
    Answer sendAndEnd(List<String> head, Body body) {
        return send(head, body, true);
    }

    private Answer send(List<String> head, Body body, boolean end) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) LONGEST.toMillis());
            try {
                var out = socket.getOutputStream();
                out.write((String.join("\r\n", head) + END_OF_HEAD).getBytes(StandardCharsets.ISO_8859_1));
                body.write(out);
                out.flush();
                if (end) {
                    socket.shutdownOutput();
                }
            } catch (SocketException refusedMeanwhile) {
                // It has seen enough; the answer may be there.
            }
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Not until it closes: a server may go on reading what was announced.
    private static Answer read(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8_192];
        try {
            for (var n = 0; n >= 0 && !isWhole(bytes.toString(StandardCharsets.ISO_8859_1)); ) {
                n = socket.getInputStream().read(buffer);
                bytes.write(buffer, 0, Math.max(n, 0));
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer within " + LONGEST + ", only: " + bytes, e);
        } catch (SocketException reset) {
            // What came before it counts.
        }
        var text = bytes.toString(StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            return new Answer(0, "", "");
        }
        var parts = text.split(END_OF_HEAD, 2);
        return new Answer(
                Integer.parseInt(parts[0].split(" ")[1]),
                header(parts[0], "content-type"),
                parts.length > 1 ? parts[1] : "");
    }

    private static boolean isWhole(String text) {
        var end = text.indexOf(END_OF_HEAD);
        if (end < 0) {
            return false;
        }
        var length = header(text.substring(0, end), "content-length");
        return length.isEmpty()
                ? text.endsWith("0" + END_OF_HEAD)
                : text.length() >= end + END_OF_HEAD.length() + Integer.parseInt(length);
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse("");
    }
}
