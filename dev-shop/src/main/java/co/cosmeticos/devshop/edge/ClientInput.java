package co.cosmeticos.devshop.edge;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Input stream of a client, whose reads end with the time limit of the request. */
final class ClientInput {

    private static final int BUFFER = 8_192;

    private final Socket socket;
    private final InputStream in;
    private final EdgeLimits limits;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long deadline;

    ClientInput(Socket socket, EdgeLimits limits) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.limits = limits;
    }

    /** Waits for the first byte of a request; false when the client has gone or stays silent. */
    boolean begins() throws IOException {
        allow(limits.silence());
        try {
            return next < end || fill();
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    /** Sets the time limit of all further reads. */
    void allow(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }

    /** A line without its CRLF, which it must have. */
    String line(int status, int most) throws IOException {
        var line = new StringBuilder();
        for (var sign = read(); sign != '\r'; sign = read()) {
            if (sign == '\n' || sign == 0) {
                throw EdgeRefused.malformed("A line of the head does not end in CR LF, or has a NUL.");
            }
            if (line.length() == most) {
                throw new EdgeRefused(status, "head-too-large", "A line of the head is too long.");
            }
            line.append((char) sign);
        }
        if (read() != '\n') {
            throw EdgeRefused.malformed("A line of the head has a CR within.");
        }
        return line.toString();
    }

    byte[] bytes(int count) throws IOException {
        var bytes = new byte[count];
        for (var have = 0; have < count; ) {
            if (next == end && !fill()) {
                throw new EOFException();
            }
            var some = Math.min(count - have, end - next);
            System.arraycopy(buffer, next, bytes, have, some);
            next += some;
            have += some;
        }
        return bytes;
    }

    String text(int count) throws IOException {
        return new String(bytes(count), StandardCharsets.ISO_8859_1);
    }

    private int read() throws IOException {
        if (next == end && !fill()) {
            throw new EOFException();
        }
        return buffer[next++] & 0xff;
    }

    private boolean fill() throws IOException {
        var left = Duration.ofNanos(deadline - System.nanoTime());
        var timeout = left.compareTo(limits.silence()) < 0 ? left : limits.silence();
        if (timeout.toMillis() <= 0) {
            throw new SocketTimeoutException();
        }
        socket.setSoTimeout((int) timeout.toMillis());
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
