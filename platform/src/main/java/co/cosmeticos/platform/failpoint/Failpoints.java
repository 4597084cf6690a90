package co.cosmeticos.platform.failpoint;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.settings.Settings;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Failpoints: named places at which a test makes the service slow, fail or die; inert unless {@code shop.failpoints} names one:
 * {@code checkout.after-reserve=halt, outbox.after-publish=fail, payment.before=delay:2000} (milliseconds).
 */
@Component
public class Failpoints {

    private final Map<String, Action> armed = new ConcurrentHashMap<>();

    /** Reads {@code shop.failpoints}; throws {@link IllegalArgumentException} when it is invalid. */
    @Inject
    public Failpoints(Settings settings) {
        this(settings.shared("failpoints", ""));
    }

    /** Arms the failpoints in this text. */
    public Failpoints(String text) {
        Arrays.stream(text.split("[,;]"))
                .map(String::trim)
                .filter(entry -> !entry.isEmpty())
                .forEach(this::arm);
    }

    private void arm(String entry) {
        var parts = entry.split("=", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("shop.failpoints: %s is not place=action.".formatted(entry));
        }
        armed.put(parts[0], Action.parse(parts[1]));
    }

    /** Arms one failpoint. */
    public void arm(String place, String action) {
        armed.put(place, Action.parse(action));
    }

    /** Disarms one failpoint. */
    public void disarm(String place) {
        armed.remove(place);
    }

    /** Passes a failpoint; throws {@link Failed} when it is armed to fail. */
    public void reach(String place) {
        if (armed.isEmpty()) {
            return;
        }
        var action = armed.get(place);
        if (action != null) {
            action.happen(place);
        }
    }

    private record Action(Kind kind, long millis) {

        static Action parse(String text) {
            var parts = text.trim().split(":", 2);
            return switch (parts[0]) {
                case "fail" -> new Action(Kind.FAIL, 0);
                case "halt" -> new Action(Kind.HALT, 0);
                case "delay" -> new Action(Kind.DELAY, Long.parseLong(parts[1]));
                default ->
                    throw new IllegalArgumentException(
                            "shop.failpoints: %s is none of fail, halt, delay:millis.".formatted(text));
            };
        }

        void happen(String place) {
            switch (kind) {
                case FAIL -> throw new Failed(place);
                case HALT -> Runtime.getRuntime().halt(137);
                case DELAY -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            }
        }
    }

    private enum Kind {
        FAIL,
        HALT,
        DELAY
    }

    /** The failure of an armed failpoint. */
    public static final class Failed extends RuntimeException {
        Failed(String place) {
            super("Failpoint " + place);
        }
    }
}
