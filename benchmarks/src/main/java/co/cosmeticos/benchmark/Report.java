package co.cosmeticos.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was measured, as tables in Markdown. */
record Report(
        List<Result> results,
        Processes.Cpu idlePerSecond,
        Map<String, Long> memory,
        MailDelay mail,
        Optional<Floor> floor) {

    String markdown() {
        return machine() + "\n" + operations() + "\n" + rest();
    }

    private static String machine() {
        return "%s, %d cores seen by Java %s, %s %s%n"
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String operations() {
        var rows = results.stream().map(Report::row).collect(Collectors.joining());
        return """
                | operation | clients | CPU ms, services + PostgreSQL | goal | of it PostgreSQL | CPU ms, all but the client | per second | p50 ms | p95 ms | p99 ms | errors |
                | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
                """ + rows;
    }

    private static String row(Result result) {
        var load = result.load();
        return text(
                "| %s | %d | %.2f | %d | %.2f | %.2f | %.0f | %.1f | %.1f | %.1f | %d%s |%n",
                result.operation().text(),
                result.clients(),
                result.servedMillis(),
                result.operation().goalMillis(),
                result.postgresMillis(),
                result.totalMillis(),
                result.perSecond(),
                load.millisAt(50),
                load.millisAt(95),
                load.millisAt(99),
                load.errors(),
                load.errors() == 0 ? "" : " " + load.firstError());
    }

    private String rest() {
        var resident = memory.entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
        var least = floor.map(one -> text(
                        "%.2f CPU ms of PostgreSQL per transaction, %.0f per second with %d clients",
                        one.cpuMillis(), one.perSecond(), one.clients()))
                .orElse("not measured, there is no pgbench here");
        return text(
                """
                - Order to mail: p50 %d ms, p95 %d ms, %d of %d mails missing.
                - Floor, one transaction by pgbench (two units of stock, an order, two lines, an event): %s.
                - At rest: %.0f CPU ms a second (services and PostgreSQL), %.0f (all but the client).
                - Memory in MiB: %s.
                """,
                mail.p50Millis(),
                mail.p95Millis(),
                mail.missing(),
                mail.orders(),
                least,
                idlePerSecond.served(),
                idlePerSecond.total(),
                resident);
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
