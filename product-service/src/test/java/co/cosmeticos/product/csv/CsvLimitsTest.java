package co.cosmeticos.product.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worst megabyte that a file or its columns may be: the look through all of it before anything is written, and a batch,
 * take at most 300 ms of CPU and make at most 256 MiB, of which little is kept.
 */
class CsvLimitsTest {

    private static final int MEGABYTE = 1 << 20;
    private static final long MOST_CPU_MILLIS = 300;
    private static final long MOST_BYTES = 256L << 20;
    private static final int ROUNDS = 20;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Names as consecutive as possible: a, b, …, aa, ab, …, whose hashes are too. */
    private static String consecutive(int names, String separator) {
        return IntStream.range(0, names)
                .mapToObj(number -> Integer.toString(number, 36))
                .collect(Collectors.joining(separator));
    }

    private static String filled(String pattern) {
        return pattern.repeat(MEGABYTE / pattern.length());
    }

    private static Stream<Arguments> worst() {
        var own = String.join(",", ColumnMapping.OWN) + "\n";
        return Stream.of(
                Arguments.of("a header of 230,000 columns", consecutive(230_000, ",") + "\n1\n"),
                Arguments.of(
                        "a header of 200 columns and rows of nothing", consecutive(200, ",") + "\n" + filled("\n")),
                Arguments.of("a header of one long name", filled("a") + "\n1\n"),
                Arguments.of("a header of one name many times", filled("slug,") + "\n1\n"),
                Arguments.of("one quote that is never closed", own + "\"" + filled("a,\n")),
                Arguments.of("quotes and nothing else", own + filled("\"\"")),
                Arguments.of("commas and nothing else", own + filled(",")),
                Arguments.of("line ends and nothing else", own + filled("\n")),
                Arguments.of("returns and nothing else", own + filled("\r")),
                Arguments.of("rows of too few fields", own + filled("a\n")),
                Arguments.of("fields that are too long", own + (filled("a").substring(0, 90_000) + "\n").repeat(11)),
                Arguments.of("rows of one slug", own + filled("a,B,A,C,,,,AAA-1,Cor,X,,,1,BRL,1\n")),
                Arguments.of(
                        "names that fold",
                        own + filled("a,ǅ½﷼,A,C,,,,AAA-1,Cor,ﷺ,,,1,BRL,1\n").substring(0, 500_000)),
                Arguments.of(
                        "nested categories", own + filled("a,B,A," + ">".repeat(500) + ",,,,AAA-1,,,,,1,BRL,1\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worst")
    void the_worst_megabyte_of_a_file_costs_little(String what, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertCheap(what, () -> read(bytes));
    }

    private static Stream<Arguments> mappings() {
        return Stream.of(
                Arguments.of("many columns", consecutive(200, ":a,")),
                Arguments.of("colons", ":".repeat(1_000)),
                Arguments.of("commas", ",".repeat(1_000)),
                Arguments.of("one column often", "name:a,".repeat(140)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappings")
    void the_worst_mapping_costs_little(String what, String columns) {
        assertCheap(what, () -> refused(columns));
    }

    private static String refused(String columns) {
        try {
            return ColumnMapping.parse(columns, "BRL", null).toString();
        } catch (ColumnMapping.Invalid e) {
            return e.detail();
        }
    }

    private static String read(byte[] bytes) {
        var mapping = ColumnMapping.parse(null, "BRL", null);
        try (var file = new CsvFile(() -> utf8(bytes), mapping, 0)) {
            var fault = file.fault();
            if (fault.isPresent()) {
                return fault.get();
            }
            return "rejected "
                    + file.next(100).orElseThrow().consistent().rejections().size();
        } catch (CsvParseException e) {
            return "no CSV";
        }
    }

    private static InputStream utf8(byte[] bytes) {
        try {
            return CsvCharset.UTF_8.utf8(new ByteArrayInputStream(bytes));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    // Warm, and the best of some rounds, since others use this machine too; what grows too fast is beyond it by far.
    private static void assertCheap(String what, Supplier<String> task) {
        Map<String, Long> best = new LinkedHashMap<>();
        for (var round = 0; round < ROUNDS; round++) {
            var cpu = THREADS.getCurrentThreadCpuTime();
            var bytes = THREADS.getCurrentThreadAllocatedBytes();
            assertThat(task.get()).isNotEmpty();
            best.merge("millis", (THREADS.getCurrentThreadCpuTime() - cpu) / 1_000_000, Math::min);
            best.merge("bytes", THREADS.getCurrentThreadAllocatedBytes() - bytes, Math::min);
        }
        assertThat(best.get("millis")).as(what).isLessThan(MOST_CPU_MILLIS);
        assertThat(best.get("bytes")).as(what).isLessThan(MOST_BYTES);
    }
}
