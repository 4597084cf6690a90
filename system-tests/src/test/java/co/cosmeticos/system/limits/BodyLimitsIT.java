package co.cosmeticos.system.limits;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.limits.Wire.Answer;
import co.cosmeticos.system.limits.Wire.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies and heads that are too large, too deep, or lie about themselves: refused, cheaply, and never with a 500. */
class BodyLimitsIT {

    private static final RunningShop SHOP = RunningShop.get();
    private static final Wire WIRE = Wire.to(SHOP.process().url());
    private static final Heap HEAP = new Heap(SHOP);
    private static final int MEBIBYTE = 1 << 20;
    private static final int DEEPEST = 64;
    private static final long MOST_GROWTH = 64L * MEBIBYTE;
    private static final byte[] BLOCK = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PACKED = packed(32);

    @ParameterizedTest
    @EnumSource
    void a_body_of_more_than_a_mebibyte(Service service) {
        var head = service.head("Content-Length: " + 2 * MEBIBYTE);
        isRefused(413, () -> WIRE.send(head, blocks(32)));
    }

    @ParameterizedTest
    @EnumSource
    void a_length_of_more_than_a_mebibyte_is_not_waited_for(Service service) {
        var head = service.head("Content-Length: " + 2 * MEBIBYTE);
        isRefused(413, () -> WIRE.send(head, Body.text("{\"sku\": ")));
    }

    @ParameterizedTest
    @EnumSource
    void a_body_in_chunks_of_more_than_a_mebibyte(Service service) {
        var head = service.head("Transfer-Encoding: chunked");
        isRefused(413, () -> WIRE.send(head, chunks(32)));
    }

    @ParameterizedTest
    @EnumSource
    void a_hundred_mebibytes_in_chunks_are_not_kept(Service service) {
        var head = service.head("Transfer-Encoding: chunked");
        isRefused(413, () -> WIRE.send(head, chunks(1_600)));
    }

    @ParameterizedTest
    @EnumSource
    void a_packed_body_that_would_unpack_to_thirty_two_mebibytes_is_not_unpacked(Service service) {
        assertThat(PACKED.length).isLessThan(MEBIBYTE / 8);
        isRefused(
                415,
                () -> WIRE.send(
                        service.head("Content-Encoding: gzip", "Content-Length: " + PACKED.length),
                        out -> out.write(PACKED)));
        isRefused(
                415,
                () -> WIRE.send(service.head("Content-Encoding: gzip", "Transfer-Encoding: chunked"), out -> {
                    out.write(chunk(PACKED));
                    out.write(chunk(new byte[0]));
                }));
    }

    @ParameterizedTest
    @EnumSource
    void json_nested_deeper_than_sixty_four_levels(Service service) {
        isTooDeep(post(service, objects(DEEPEST + 1)));
        isTooDeep(post(service, "[".repeat(DEEPEST + 1) + "]".repeat(DEEPEST + 1)));
        isTooDeep(isRefused(400, () -> post(service, objects(150_000))));
        isTooDeep(isRefused(400, () -> post(service, "[".repeat(MEBIBYTE - 1))));
        // What it says is refused too, but for another reason.
        var allowed = post(service, objects(DEEPEST));
        assertThat(allowed.status()).as(allowed.toString()).isBetween(400, 499);
        assertThat(allowed.body()).doesNotContain("nested");
    }

    private static Answer post(Service service, String json) {
        return WIRE.send(service.head("Content-Length: " + json.length()), Body.text(json));
    }

    private static String objects(int depth) {
        return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static void isTooDeep(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.isProblem()).as(answer.toString()).isTrue();
        assertThat(answer.body()).contains("/problems/malformed-json").contains("nested");
    }

    private static Answer isRefused(int status, Supplier<Answer> probe) {
        var answer = new AtomicReference<Answer>();
        var grown = HEAP.growthDuring(() -> answer.set(probe.get()), MOST_GROWTH);
        assertThat(answer.get().status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.get().isProblem()).as(answer.toString()).isTrue();
        assertThat(grown).as("bytes that the heap grew by").isLessThanOrEqualTo(MOST_GROWTH);
        return answer.get();
    }

    private static Body blocks(int count) {
        return out -> {
            for (var n = 0; n < count; n++) {
                out.write(BLOCK);
            }
        };
    }

    private static Body chunks(int count) {
        var block = chunk(BLOCK);
        return out -> {
            for (var n = 0; n < count; n++) {
                out.write(block);
            }
            out.write(chunk(new byte[0]));
        };
    }

    private static byte[] chunk(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("%x\r\n".formatted(content.length).getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static byte[] packed(int mebibytes) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            for (var n = 0; n < mebibytes; n++) {
                packing.write(new byte[MEBIBYTE]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
