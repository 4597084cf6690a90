package co.cosmeticos.platform.outbox;

import co.cosmeticos.platform.Component;
import org.jspecify.annotations.Nullable;

/** Signal from a commit to the relay of the same process; ignored until a relay listens. */
@Component
public class OutboxWake {

    private volatile @Nullable Runnable relay;

    void signal() {
        var listening = relay;
        if (listening != null) {
            listening.run();
        }
    }

    void listen(Runnable listener) {
        relay = listener;
    }
}
