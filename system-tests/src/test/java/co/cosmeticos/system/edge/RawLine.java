package co.cosmeticos.system.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** One connection on which every byte of the request is the test's own. */
final class RawLine {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int SILENCE_MILLIS = 200;

    private RawLine() {}

    /** All that came back until the line was closed, or said nothing more for a while. */
    static String exchange(int port, String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            } catch (SocketException refusedMeanwhile) {
                // It has seen enough; the answer may be there.
            }
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8_192];
        try {
            for (var n = 0; n >= 0; n = socket.getInputStream().read(buffer)) {
                bytes.write(buffer, 0, n);
                if (n > 0) {
                    socket.setSoTimeout(SILENCE_MILLIS);
                }
            }
        } catch (SocketTimeoutException | SocketException e) {
            // What came before it counts.
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The status of an answer; 0 where the line was closed without a word. */
    static int status(String answer) {
        return answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ", 3)[1]);
    }
}
