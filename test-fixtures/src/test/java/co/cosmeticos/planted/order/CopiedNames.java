package co.cosmeticos.planted.order;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Copies what a request brings, by a method that it hands over. */
public record CopiedNames(List<String> names) {

    private static final Function<List<String>, Set<String>> COPY = Set::copyOf;

    Set<String> distinct() {
        return COPY.apply(names);
    }
}
