package co.cosmeticos.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Kubernetes objects, from the files or from an overlay rendered by kubectl. */
record Manifests(List<Node> objects) {

    static final Path FOLDER = Path.of("").toAbsolutePath();
    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    static Manifests parse(String yaml) {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(16 << 20);
        var documents = new Yaml(new SafeConstructor(limits)).loadAll(yaml);
        return new Manifests(StreamSupport.stream(documents.spliterator(), false)
                .map(Node::new)
                .filter(node -> !node.isMissing())
                .toList());
    }

    /** The base and the components of production, with the shared pod and migration merged in. */
    static Manifests sources() {
        var pod = read(FOLDER.resolve("base/pod.yaml")).objects().get(0);
        var migration = read(FOLDER.resolve("base/migration.yaml")).objects().get(0);
        var found = Stream.of(
                        "base",
                        "components/autoscaling",
                        "components/data-operators",
                        "components/external-secrets",
                        "components/gateway",
                        "components/istio",
                        "components/monitoring",
                        "components/network-policy")
                .flatMap(folder -> files(FOLDER.resolve(folder)))
                .filter(file -> !List.of("pod.yaml", "kustomization.yaml")
                        .contains(file.getFileName().toString()))
                .filter(file -> !file.equals(FOLDER.resolve("base/migration.yaml")))
                .flatMap(file -> read(file).objects().stream())
                .map(node -> node.isKind("Deployment") ? merged(pod, node) : node)
                .map(node -> node.isKind("Job") ? merged(migration, node) : node)
                .toList();
        return new Manifests(found);
    }

    /** The output of `kubectl kustomize` for an overlay, rendered once for all tests. */
    static Manifests rendered(String overlay) {
        return RENDERED.computeIfAbsent(overlay, Manifests::render);
    }

    private static Manifests render(String overlay) {
        try {
            var process = new ProcessBuilder(
                            "kubectl",
                            "kustomize",
                            FOLDER.resolve("overlays/" + overlay).toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var yaml = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("kubectl could not render " + overlay);
            }
            return parse(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> overlays() {
        return files(FOLDER.resolve("overlays"))
                .filter(file -> file.endsWith("kustomization.yaml"))
                .filter(file -> read(file).objects().get(0).at("kind").is("Kustomization"))
                .map(file ->
                        FOLDER.resolve("overlays").relativize(file.getParent()).toString())
                .sorted()
                .toList();
    }

    Stream<Node> of(String... kinds) {
        return objects.stream().filter(node -> node.isKind(kinds));
    }

    private static Manifests read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node merged(Node shared, Node own) {
        return new Node(merged(shared.value(), own.value()));
    }

    /** Strategic merge: maps by key, containers by name, everything else is replaced. */
    private static @Nullable Object merged(@Nullable Object shared, @Nullable Object own) {
        if (shared instanceof Map<?, ?> ours && own instanceof Map<?, ?> theirs) {
            Map<Object, @Nullable Object> all = new LinkedHashMap<>(ours);
            theirs.forEach((key, value) -> all.put(key, merged(ours.get(key), value)));
            return all;
        }
        if (own instanceof Collection<?> theirs && isNamed(theirs) && shared instanceof Collection<?> ours) {
            List<@Nullable Object> all = new ArrayList<>();
            for (var one : theirs) {
                all.add(merged(
                        ours.stream()
                                .filter(other -> new Node(other)
                                        .at("name")
                                        .is(new Node(one).at("name").value()))
                                .findFirst()
                                .orElse(null),
                        one));
            }
            return all;
        }
        return own == null ? shared : own;
    }

    private static boolean isNamed(Collection<?> items) {
        return items.stream().allMatch(item -> item instanceof Map<?, ?> map && map.containsKey("name"));
    }
}
