package co.cosmeticos.platform.value;

import java.util.regex.Pattern;

/** Stock-keeping unit (SKU): 3 to 32 capitals, digits and hyphens. */
public record Sku(String code) implements Comparable<Sku> {

    /** The form of a SKU, for Bean Validation. */
    public static final String FORM = "[A-Z0-9][A-Z0-9-]{1,30}[A-Z0-9]";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** Throws {@link IllegalArgumentException} when the code has another form. */
    public Sku {
        if (!PATTERN.matcher(code).matches()) {
            throw new IllegalArgumentException("%s is not a SKU.".formatted(code));
        }
    }

    @Override
    public int compareTo(Sku other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
