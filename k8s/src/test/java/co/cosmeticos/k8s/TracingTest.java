package co.cosmeticos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services and proxies send spans in overlays with a collector, and trace headers stay inside the shop. */
class TracingTest {

    private static final URI COLLECTOR = URI.create("http://otel-collector.observability.svc.cluster.local:4317");

    private static final Set<String> WITHOUT_COLLECTOR = Set.of("local", "simple");

    @ParameterizedTest
    @MethodSource("monitored")
    @NeedsKubectl
    void every_service_that_is_monitored_sends_its_spans_under_its_name(String overlay) {
        var services = services(Manifests.rendered(overlay));
        assertThat(services).isNotEmpty().allSatisfy(service -> {
            assertThat(settings(service))
                    .containsEntry("OTEL_TRACES_EXPORTER", "otlp")
                    .containsEntry("OTEL_EXPORTER_OTLP_ENDPOINT", COLLECTOR.toString())
                    .containsEntry("OTEL_TRACES_SAMPLER", "parentbased_traceidratio")
                    .containsEntry("OTEL_SERVICE_NAME", "metadata.labels['app.kubernetes.io/name']");
            assertThat(service.podLabels().key("app.kubernetes.io/name").text()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "simple"})
    @NeedsKubectl
    void where_nobody_takes_spans_none_are_sent(String overlay) {
        assertThat(services(Manifests.rendered(overlay)))
                .isNotEmpty()
                .allSatisfy(
                        service -> assertThat(settings(service).keySet()).noneMatch(name -> name.startsWith("OTEL_")));
    }

    @Test
    void the_proxies_know_the_collector_that_they_are_told_to_use() throws IOException {
        var provider = Manifests.parse(Files.readString(Manifests.FOLDER.resolve("istiod.values.yaml")))
                .objects()
                .get(0)
                .at("meshConfig.extensionProviders")
                .items()
                .get(0)
                .at("opentelemetry");
        assertThat(provider.at("service").is(COLLECTOR.getHost())).isTrue();
        assertThat(provider.at("port").is(COLLECTOR.getPort())).isTrue();
        assertThat(Manifests.sources().of("Sidecar").flatMap(one -> one.at("spec.egress").items().stream()))
                .singleElement()
                .satisfies(egress -> assertThat(egress.at("hosts").items()).contains(new Node("observability/*")));
    }

    @Test
    void what_staff_look_for_stands_in_no_log_of_a_proxy_and_in_no_span() throws IOException {
        var format = Manifests.parse(Files.readString(Manifests.FOLDER.resolve("istiod.values.yaml")))
                .objects()
                .get(0)
                .at("meshConfig.accessLogFormat")
                .text();
        assertThat(format)
                .contains("%REQ_WITHOUT_QUERY(X-ENVOY-ORIGINAL-PATH?:PATH)%")
                .doesNotContain("%REQ(X-ENVOY");
        var collector = Files.readString(Manifests.FOLDER.resolve("components/monitoring/tracing/collector.yml"));
        assertThat(collector)
                .contains("{key: url.query, action: delete}", "replace_pattern(attributes[\"http.url\"]")
                .contains("attributes/secrets, transform/queries, batch]");
    }

    @Test
    void the_gateway_takes_away_what_servers_say_of_themselves() {
        assertThat(Manifests.sources()
                        .of("EnvoyFilter")
                        .flatMap(Node::texts)
                        .filter(text -> text.getKey().endsWith("/response_mutations/remove"))
                        .map(Map.Entry::getValue))
                .contains("server", "x-envoy-upstream-service-time", "io.openliberty.trace");
    }

    private static Stream<Node> services(Manifests all) {
        return all.of("Deployment").filter(one -> one.podLabels().key("tier").is("service"));
    }

    /** The environment of a service's container, by name: values, or field references. */
    private static Map<String, String> settings(Node service) {
        return service.at("spec.template.spec.containers").items().get(0).at("env").items().stream()
                .collect(Collectors.toMap(
                        one -> one.at("name").text(),
                        one -> one.at("value").text()
                                + one.at("valueFrom.fieldRef.fieldPath").text()));
    }

    static Stream<String> monitored() {
        return Manifests.overlays().stream().filter(overlay -> !WITHOUT_COLLECTOR.contains(overlay));
    }
}
