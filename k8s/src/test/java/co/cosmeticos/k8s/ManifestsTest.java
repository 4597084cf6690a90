package co.cosmeticos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManifestsTest {

    private final Manifests sources = Manifests.sources();

    @ParameterizedTest
    @EnumSource
    void the_folder_keeps_every_rule(Rule rule) {
        assertThat(rule.brokenBy(sources)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    @NeedsKubectl
    void every_overlay_keeps_every_rule(String overlay) {
        var rendered = Manifests.rendered(overlay);
        assertThat(Arrays.stream(Rule.values())
                        .filter(rule -> rule.isFor(overlay))
                        .flatMap(rule -> rule.brokenBy(rendered)))
                .isEmpty();
        assertThat(rendered.of("Deployment")).isNotEmpty();
    }

    @Test
    void the_four_services_are_there_and_what_traces_them() {
        assertThat(sources.of("Deployment").map(Node::name))
                .containsExactlyInAnyOrder(
                        "Deployment product-service",
                        "Deployment auth-service",
                        "Deployment cart-order-service",
                        "Deployment async-worker",
                        "Deployment otel-collector",
                        "Deployment jaeger");
        assertThat(sources.of("Job")).hasSize(4);
    }

    static Stream<String> overlays() {
        return Manifests.overlays().stream();
    }
}
