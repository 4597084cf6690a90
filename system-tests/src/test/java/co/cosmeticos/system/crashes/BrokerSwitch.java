package co.cosmeticos.system.crashes;

import co.cosmeticos.devshop.ShopProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Kills the broker, and starts it again on what it had written: the embedded one, or a real one by the commands in
 * {@code SHOP_TEST_BROKER_KILL} and {@code SHOP_TEST_BROKER_START}.
 */
final class BrokerSwitch {

    private final ShopProcess shop;

    BrokerSwitch(ShopProcess shop) {
        this.shop = shop;
    }

    void kill() {
        var command = System.getenv("SHOP_TEST_BROKER_KILL");
        if (command == null) {
            shop.kill("broker");
        } else {
            run(command);
        }
    }

    /** Returns when it can be spoken to. */
    void start() {
        var command = System.getenv("SHOP_TEST_BROKER_START");
        if (command == null) {
            shop.start("broker", Map.of());
        } else {
            run(command);
        }
    }

    private static void run(String command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
