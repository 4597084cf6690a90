package co.cosmeticos.devshop.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Output to a client, with the time since which it has not read. */
final class ClientOutput extends ByteArrayOutputStream {

    private static final long NOTHING = Long.MIN_VALUE;

    private final OutputStream out;
    private volatile long since = NOTHING;

    ClientOutput(OutputStream out) {
        this.out = out;
    }

    boolean waitsLongerThan(Duration time) {
        var began = since;
        return began != NOTHING && System.nanoTime() - began > time.toNanos();
    }

    @Override
    public void flush() throws IOException {
        since = System.nanoTime();
        try {
            writeTo(out);
            reset();
        } finally {
            since = NOTHING;
        }
    }
}
