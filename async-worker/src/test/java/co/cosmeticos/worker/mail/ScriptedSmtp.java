package co.cosmeticos.worker.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that says what it is told to, and notes each byte that it hears as a sign of ISO 8859-1. */
final class ScriptedSmtp implements AutoCloseable {

    static final String HANGS_UP = "";
    static final String SAYS_NOTHING = "...";

    private static final Map<String, String> POLITE = Map.of(
            "GREETING", "220 hello",
            "EHLO", "250 hello",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "RSET", "250 ok",
            "QUIT", "221 bye");

    // A client that says nothing keeps its conversation open.
    private static final long PATIENCE_MILLIS = 500;

    private final Map<String, String> script = new ConcurrentHashMap<>(POLITE);
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket socket;
    private final Thread server = new Thread(this::serve, "scripted-smtp");

    ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setDaemon(true);
        server.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Has it answer this step so from now on. */
    ScriptedSmtp answering(String step, String reply) {
        script.put(step, reply);
        return this;
    }

    /** Every line that it heard. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var line = socket.accept()) {
                talk(line);
            } catch (IOException e) {
                // the client, or the test, is gone
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
        var reply = script.get("GREETING");
        var isData = false;
        while (!HANGS_UP.equals(reply)) {
            if (reply != null && !SAYS_NOTHING.equals(reply)) {
                line.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            var text = in.readLine();
            if (text == null) {
                return;
            }
            heard.add(text);
            if (isData && !".".equals(text)) {
                reply = null;
                continue;
            }
            var step = isData ? "." : text.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            reply = script.getOrDefault(step, "500 what?");
            isData = "DATA".equals(step) && reply.startsWith("354");
        }
    }

    /** Returns when nobody listens any more, which is after the thread that accepts has noticed. */
    @Override
    public void close() {
        try {
            socket.close();
            server.join(PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
