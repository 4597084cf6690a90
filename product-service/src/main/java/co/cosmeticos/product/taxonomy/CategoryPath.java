package co.cosmeticos.product.taxonomy;

import java.util.Arrays;
import java.util.List;

/** A place in the tree of categories, from the top down: {@code Maquiagem > Batons}. */
public record CategoryPath(List<String> names) {

    /** The deepest place, in levels. */
    public static final int MAX_DEPTH = 5;

    private static final String SEPARATOR = " > ";

    /** Throws {@link IllegalArgumentException} when a name is missing or there are more than {@link #MAX_DEPTH}. */
    public CategoryPath {
        names = List.copyOf(names);
        if (names.isEmpty() || names.size() > MAX_DEPTH || names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "A category is 1 to %d names with ' > ' between them.".formatted(MAX_DEPTH));
        }
    }

    /** Reads {@code Maquiagem > Batons}; throws {@link IllegalArgumentException} when it is no path. */
    public static CategoryPath parse(String text) {
        return new CategoryPath(
                Arrays.stream(text.split(">", -1)).map(String::trim).toList());
    }

    /** The same place, seen from the top, at this depth. */
    CategoryPath to(int depth) {
        return new CategoryPath(names.subList(0, depth));
    }

    String name() {
        return names.get(names.size() - 1);
    }

    /** Names of the whole path, so that two categories of one name stay apart: {@code maquiagem-batons}. */
    public Slug slug() {
        return Slug.of(toString());
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, names);
    }
}
