package co.cosmeticos.k8s;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Node of a manifest, read by path; a missing one is empty. */
record Node(@Nullable Object value) {

    Node at(String path) {
        Object here = value;
        for (var key : path.split("\\.", -1)) {
            here = here instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return new Node(here);
    }

    /** The child of a key that contains dots. */
    Node key(String key) {
        return new Node(value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    String text() {
        return Objects.toString(value, "");
    }

    boolean is(@Nullable Object expected) {
        return Objects.equals(value, expected);
    }

    boolean isMissing() {
        return value == null
                || value instanceof Collection<?> items && items.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    List<Node> items() {
        return value instanceof Collection<?> items
                ? items.stream().map(Node::new).toList()
                : List.of();
    }

    List<String> keys() {
        return value instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    boolean isKind(String... kinds) {
        return Arrays.asList(kinds).contains(at("kind").text());
    }

    String name() {
        return at("kind").text() + " " + at("metadata.name").text();
    }

    /** The labels of its pod template. */
    Node podLabels() {
        return at("spec.template.metadata.labels");
    }

    /** The containers of its pod template, and those beside them. */
    Stream<Node> containers() {
        return Stream.of("containers", "initContainers")
                .flatMap(kind -> at("spec.template.spec." + kind).items().stream());
    }

    /** Whether this probe asks for that health: from outside by its path, or from inside by the image's program. */
    boolean probes(String health) {
        return at("httpGet.path").is("/health/" + health) || at("exec.command").is(List.of("/opt/shop/probe", health));
    }

    /** Whether this label selector matches these labels. */
    boolean takes(Node labels) {
        return keys().stream().allMatch(label -> key(label).is(labels.key(label).value()));
    }

    /** Every text below this node, with its path. */
    Stream<Map.Entry<String, String>> texts() {
        return texts("", value);
    }

    private static Stream<Map.Entry<String, String>> texts(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().flatMap(e -> texts(path + "/" + e.getKey(), e.getValue()));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().flatMap(item -> texts(path, item));
        }
        return value == null ? Stream.empty() : Stream.of(Map.entry(path, value.toString()));
    }
}
