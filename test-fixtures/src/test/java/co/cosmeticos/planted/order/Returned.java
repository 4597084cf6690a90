package co.cosmeticos.planted.order;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Wrong in two ways: ids that are swapped unnoticed. */
public record Returned(String reason, UUID order, @Nullable UUID line) {

    static Supplier<String> swap(UUID order, UUID line) {
        return () -> order + " " + line;
    }

    static Returned apart(UUID order, String reason, UUID line) {
        return new Returned(reason, order, line);
    }
}
