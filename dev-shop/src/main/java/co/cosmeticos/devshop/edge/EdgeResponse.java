package co.cosmeticos.devshop.edge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Writer of the responses of a connection. */
public final class EdgeResponse {

    private static final int BUFFER = 8_192;

    private final ClientOutput out;
    private boolean isHead;
    private boolean isLast;
    private boolean begun;

    EdgeResponse(OutputStream out) {
        this.out = new ClientOutput(out);
    }

    /** Whether the client has not read its response for this long. */
    boolean waitsLongerThan(Duration time) {
        return out.waitsLongerThan(time);
    }

    void begin(RequestHead head) {
        isHead = "HEAD".equals(head.method());
        isLast |= head.hasConnectionClose();
    }

    void next() {
        begun = false;
        isHead = false;
    }

    void last() {
        isLast = true;
    }

    boolean isLast() {
        return isLast;
    }

    boolean hasBegun() {
        return begun;
    }

    void goOn() throws IOException {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Sends a response without a body. */
    public void send(int status, Map<String, List<String>> headers) throws IOException {
        send(status, headers, OptionalLong.of(0), InputStream.nullInputStream());
    }

    /** Sends the problem of a refusal. */
    public void refuse(EdgeRefused refused, Map<String, List<String>> more) throws IOException {
        var body = refused.problem().getBytes(StandardCharsets.UTF_8);
        var headers = new LinkedHashMap<>(more);
        headers.put("Content-Type", List.of("application/problem+json"));
        headers.put("Cache-Control", List.of("no-store"));
        send(refused.status(), headers, OptionalLong.of(body.length), new ByteArrayInputStream(body));
    }

    /** Sends a response; flushes each piece of its body, or server-sent events would wait for a full buffer. */
    public void send(int status, Map<String, List<String>> headers, OptionalLong length, InputStream body)
            throws IOException {
        begun = true;
        var mayHaveBody = status != 204 && status != 304;
        var head = new StringBuilder("HTTP/1.1 %d %s\r\n".formatted(status, status < 400 ? "OK" : "Refused"));
        headers.forEach((name, values) -> {
            if (!HopByHop.staysBehind(name)) {
                values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n"));
            }
        });
        if (mayHaveBody) {
            head.append(
                    length.isPresent()
                            ? "Content-Length: %d\r\n".formatted(length.getAsLong())
                            : "Transfer-Encoding: chunked\r\n");
        }
        head.append(isLast ? "Connection: close\r\n\r\n" : "\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (mayHaveBody && !isHead) {
            copy(body, length.isEmpty());
        }
        out.flush();
    }

    private void copy(InputStream body, boolean isChunked) throws IOException {
        var buffer = new byte[BUFFER];
        for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            if (read > 0) {
                write(buffer, read, isChunked);
            }
        }
        if (isChunked) {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void write(byte[] buffer, int read, boolean isChunked) throws IOException {
        if (isChunked) {
            out.write((Integer.toHexString(read) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        out.write(buffer, 0, read);
        if (isChunked) {
            out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        out.flush();
    }
}
