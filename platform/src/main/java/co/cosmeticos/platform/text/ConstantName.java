package co.cosmeticos.platform.text;

import java.util.Arrays;

/** Parses the names of enum constants exactly: no blanks around them, no other case, no number. */
public final class ConstantName {

    private ConstantName() {}

    /** The constant of this name; throws {@link IllegalArgumentException} when the type has none. */
    public static <T> T parse(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No name of " + type.getSimpleName() + "."));
    }
}
