package co.cosmeticos.devshop.http;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends a part of the shop with its launcher, which holds the other end of its standard input: when that closes, the part
 * exits.
 *
 * <p>Ctrl-C reaches every process of the terminal at once; such a part serves on until the launcher closes its input, so that
 * Liberty can finish its requests.
 */
public final class ParentWatch {

    private static final Logger LOG = Logger.getLogger(ParentWatch.class.getName());
    private static final long PATIENCE_SECONDS = 60;
    private static final CountDownLatch CUT = new CountDownLatch(1);

    private ParentWatch() {}

    /** Closes a part when its process ends, after the launcher has closed its input. */
    public static void closeAtExit(AutoCloseable part) {
        var tied = "stdin".equals(System.getenv("SHOP_LIFELINE"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(part, tied)));
        if (tied) {
            var watch = new Thread(ParentWatch::watch, "lifeline");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // Only the end of the stream matters.
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "The lifeline broke", e);
        }
        CUT.countDown();
        System.exit(0);
    }

    // An exception in close() is ignored: the process is ending anyway.
    private static void close(AutoCloseable part, boolean tied) {
        try {
            if (tied && !CUT.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warning("The launcher has not let go; ending all the same.");
            }
            part.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "The part did not close in order", e);
        }
    }
}
