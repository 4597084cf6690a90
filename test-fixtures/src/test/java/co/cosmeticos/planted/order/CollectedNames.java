package co.cosmeticos.planted.order;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Collects what a request brings, the last of two that are alike. */
public record CollectedNames(List<String> names) {

    Map<String, Integer> lengths() {
        return names.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), String::length, (one, other) -> other));
    }
}
