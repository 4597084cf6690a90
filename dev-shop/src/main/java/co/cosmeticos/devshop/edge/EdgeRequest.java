package co.cosmeticos.devshop.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Request whose head was read and whose body was not. */
public final class EdgeRequest {

    private static final Pattern CHUNK = Pattern.compile("[0-9A-Fa-f]{1,8}");
    private static final int RADIX = 16;
    private static final int CHUNK_LINE = 16;

    private final RequestHead head;
    private final InetAddress client;
    private final ClientInput in;
    private final EdgeResponse answer;

    private EdgeRequest(RequestHead head, InetAddress client, ClientInput in, EdgeResponse answer) {
        this.head = head;
        this.client = client;
        this.in = in;
        this.answer = answer;
    }

    static EdgeRequest read(ClientInput in, InetAddress client, EdgeResponse answer) throws IOException {
        var line = in.line(414, EdgeLimits.LINE_BYTES);
        var fields = new ArrayList<RequestHead.Field>();
        var size = line.length();
        for (var field = in.line(431, EdgeLimits.LINE_BYTES);
                !field.isEmpty();
                field = in.line(431, EdgeLimits.LINE_BYTES)) {
            size += field.length();
            if (fields.size() == EdgeLimits.FIELDS || size > EdgeLimits.HEAD_BYTES) {
                throw new EdgeRefused(431, "head-too-large", "The head has too many fields.");
            }
            fields.add(RequestHead.Field.of(field));
        }
        return new EdgeRequest(RequestHead.of(line, fields), client, in, answer);
    }

    public RequestHead head() {
        return head;
    }

    /** The address of the client. */
    public InetAddress client() {
        return client;
    }

    /**
     * The whole body; sends 100 Continue to a client that expects it.
     *
     * @throws EdgeRefused with 413 when it is longer than {@code most}, with 400 when its chunks are malformed
     */
    public byte[] body(int most) throws IOException {
        if (head.length() > most) {
            throw tooLarge();
        }
        var expected = head.field("Expect");
        if (expected.isPresent()) {
            if (!"100-continue".equalsIgnoreCase(expected.get())) {
                throw new EdgeRefused(417, "expectation-failed", "The expectation is not known.");
            }
            answer.goOn();
        }
        return head.length() == RequestHead.CHUNKED ? chunks(most) : in.bytes((int) head.length());
    }

    /** The whole body, with its own time limit. */
    public byte[] body(int most, Duration within) throws IOException {
        in.allow(within);
        return body(most);
    }

    private byte[] chunks(int most) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = chunk(); size > 0; size = chunk()) {
            if (size > most - body.size()) {
                throw tooLarge();
            }
            body.writeBytes(in.bytes((int) size));
            if (!"\r\n".equals(in.text(2))) {
                throw EdgeRefused.malformed("A chunk is longer than it says.");
            }
        }
        if (!"\r\n".equals(in.text(2))) {
            throw EdgeRefused.malformed("Nothing may follow the last chunk.");
        }
        return body.toByteArray();
    }

    private long chunk() throws IOException {
        var line = in.line(400, CHUNK_LINE);
        if (!CHUNK.matcher(line).matches()) {
            throw EdgeRefused.malformed("A chunk begins with its size and nothing else.");
        }
        return Long.parseLong(line, RADIX);
    }

    private static EdgeRefused tooLarge() {
        return new EdgeRefused(413, "payload-too-large", "The body is too large.");
    }

    /** The end-to-end header fields, without those of this connection. */
    public List<RequestHead.Field> endToEnd() {
        return HopByHop.without(head.fields());
    }
}
