package co.cosmeticos.system.limits;

import co.cosmeticos.system.RunningShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The server's heap, as its metrics tell of it. */
record Heap(RunningShop shop) {

    private static final int TRIES = 3;

    /**
     * By how many bytes it grew while something was done, garbage included: what the server needed for it, and what it did
     * besides. As other work comes when it will, more than this much is measured again, and the least of all counts.
     */
    long growthDuring(Runnable probe, long much) {
        var least = Long.MAX_VALUE;
        for (var n = 0; n < TRIES && least > much; n++) {
            least = Math.min(least, grown(probe));
        }
        return least;
    }

    private long grown(Runnable probe) {
        collect();
        var before = used();
        probe.run();
        return used() - before;
    }

    private long used() {
        return shop.api()
                .get("/metrics?scope=base")
                .is(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("memory_usedHeap_bytes"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .map(number -> (long) Double.parseDouble(number))
                .findFirst()
                .orElseThrow();
    }

    private void collect() {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var collecting = new ProcessBuilder(jcmd, Long.toString(server().pid()), "GC.run")
                    .redirectErrorStream(true)
                    .start();
            var output =
                    new String(collecting.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (collecting.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // Liberty's script may stand between the shop and the server's own process.
    ProcessHandle server() {
        var started = shop.process().process("dev-shop");
        return Stream.concat(Stream.of(started), started.descendants())
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }
}
