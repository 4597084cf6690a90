package co.cosmeticos.product.taxonomy;

import co.cosmeticos.product.value.ProductText;
import java.util.Arrays;
import java.util.List;

/** Path of a category from the root: {@code Maquiagem > Batons}. */
public record CategoryPath(List<String> names) {

    /** The most levels. */
    public static final int MAX_DEPTH = 5;

    static final String SEPARATOR = " > ";

    /**
     * Throws {@link IllegalArgumentException} when a name is missing, there are more than {@link #MAX_DEPTH}, or together
     * they are no {@link ProductText#CATEGORY}.
     */
    public CategoryPath {
        names = names.stream().map(ProductText::canonical).toList();
        if (names.isEmpty() || names.size() > MAX_DEPTH || names.stream().anyMatch(CategoryPath::isNone)) {
            throw new IllegalArgumentException(
                    "category must have 1 to %d names with ' > ' between them".formatted(MAX_DEPTH));
        }
        ProductText.CATEGORY.read(String.join(SEPARATOR, names));
    }

    private static boolean isNone(String name) {
        return name.isEmpty() || name.indexOf('>') >= 0;
    }

    /** Reads {@code Maquiagem > Batons}; throws {@link IllegalArgumentException} when it is not a path. */
    public static CategoryPath parse(String text) {
        return new CategoryPath(Arrays.asList(text.split(">", -1)));
    }

    /** The ancestor at this depth. */
    CategoryPath to(int depth) {
        return new CategoryPath(names.subList(0, depth));
    }

    String name() {
        return names.get(names.size() - 1);
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, names);
    }
}
