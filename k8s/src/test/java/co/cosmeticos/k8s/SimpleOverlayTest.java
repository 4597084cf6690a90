package co.cosmeticos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The overlay of a small shop: one server, no mesh, no operators, less than 3 GiB. */
@NeedsKubectl
class SimpleOverlayTest {

    private static final long MOST_MEBIBYTES = 3 * 1024;
    // Of Kubernetes itself and of the Gateway API; what an operator brings is not among them.
    private static final Set<String> KINDS = Set.of(
            "ConfigMap",
            "Deployment",
            "Gateway",
            "HTTPRoute",
            "Job",
            "Namespace",
            "NetworkPolicy",
            "PodDisruptionBudget",
            "Service",
            "ServiceAccount");

    private final Manifests simple = Manifests.rendered("simple");

    @Test
    void it_needs_no_operator_and_no_mesh() {
        assertThat(simple.objects().stream().map(one -> one.at("kind").text()).collect(Collectors.toSet()))
                .isEqualTo(KINDS);
        assertThat(simple.objects().stream().flatMap(Node::texts))
                .noneMatch(text -> text.getValue().contains("istio"));
    }

    @Test
    void all_that_it_asks_for_at_once_is_less_than_three_gibibytes() {
        assertThat(simple.of("Deployment", "Job")
                        .mapToLong(one -> (one.at("spec.replicas").value() instanceof Integer replicas ? replicas : 1)
                                * one.containers()
                                        .mapToLong(container -> mebibytes(container
                                                .at("resources.requests.memory")
                                                .text()))
                                        .sum())
                        .sum())
                .isBetween(1024L, MOST_MEBIBYTES);
    }

    @Test
    void the_server_listens_for_its_pod_alone_and_the_service_leads_to_the_edge() throws IOException {
        var pod = only("Deployment").at("spec.template.spec");
        assertThat(pod.at("containers").items()).singleElement().satisfies(server -> {
            assertThat(server.at("ports").isMissing()).isTrue();
            assertThat(server.at("env").items()).contains(new Node(Map.of("name", "HTTP_HOST", "value", "127.0.0.1")));
        });
        assertThat(pod.at("initContainers").items()).singleElement().satisfies(edge -> {
            assertThat(edge.at("restartPolicy").text()).isEqualTo("Always");
            assertThat(edge.at("ports").items())
                    .containsExactly(new Node(Map.of("name", "http", "containerPort", 8000)));
        });
        assertThat(only("Service").at("spec.ports").items())
                .singleElement()
                .satisfies(port -> assertThat(port.at("targetPort").text()).isEqualTo("http"));
        assertThat(simple.of("ConfigMap").filter(one -> one.name().startsWith("ConfigMap edge-")))
                .singleElement()
                .satisfies(edge -> assertThat(edge.at("data").key("envoy.yaml").text())
                        .isEqualTo(Files.readString(Manifests.FOLDER.resolve("../edge/envoy.yaml")))
                        .contains("0.0.0.0, port_value: 8000"));
    }

    @Test
    void envoy_finds_each_service_in_its_own_pod() {
        assertThat(only("Deployment").at("spec.template.spec.hostAliases").items())
                .containsExactly(new Node(Map.of(
                        "ip",
                        "127.0.0.1",
                        "hostnames",
                        List.of("product-service", "auth-service", "cart-order-service", "async-worker"))));
    }

    @Test
    void the_routes_are_those_of_the_mesh_and_led_by_tls() {
        assertThat(only("Gateway").at("spec.listeners").items())
                .extracting(listener -> listener.at("protocol").text())
                .containsExactly("HTTP", "HTTPS");
        assertThat(paths())
                .allSatisfy(path ->
                        assertThat(PublicPathsTest.isRouted(path)).as(path).isTrue());
        assertThat(simple.of("HTTPRoute")
                        .flatMap(route -> route.at("spec.parentRefs").items().stream())
                        .map(parent -> parent.at("sectionName").text()))
                .containsExactlyInAnyOrder("http", "https");
        assertThat(simple.of("HTTPRoute")
                        .filter(route -> route.at("metadata.name").is("to-https"))
                        .flatMap(route -> route.at("spec.rules").items().stream()))
                .singleElement()
                .satisfies(
                        rule -> assertThat(rule.at("backendRefs").isMissing()).isTrue());
    }

    @Test
    void every_public_resource_has_a_route() {
        assertThat(PublicPathsTest.publicPaths())
                .hasSizeGreaterThan(30)
                .allSatisfy(path -> assertThat(paths().stream()
                                .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/")))
                        .as(path)
                        .isTrue());
    }

    @Test
    void the_hosts_are_those_of_the_settings() {
        var host = settings("shop-settings").at("data.SHOP_HOST").text();
        assertThat(Stream.concat(
                        only("Gateway").at("spec.listeners").items().stream()
                                .map(listener -> listener.at("hostname").text()),
                        simple.of("HTTPRoute")
                                .flatMap(route -> route.at("spec.hostnames").items().stream())
                                .map(Node::text)))
                .hasSize(4)
                .containsOnly(host);
        assertThat(settings("shop-settings").at("data.SHOP_PUBLIC_URL").text()).isEqualTo("https://" + host);
    }

    @Test
    void every_replica_has_its_part_of_a_rate_limit() {
        var replicas = only("Deployment").at("spec.replicas").text();
        assertThat(settings("shop-settings").at("data").texts())
                .filteredOn(setting -> setting.getKey().endsWith("_RATE_LIMIT_REPLICAS"))
                .hasSize(4)
                .allSatisfy(setting -> assertThat(setting.getValue()).isEqualTo(replicas));
    }

    @Test
    void the_job_migrates_all_four_and_the_pods_none() {
        assertThat(only("Job")
                        .at("spec.template.spec.containers")
                        .items()
                        .get(0)
                        .at("command")
                        .items())
                .containsExactly(new Node("/opt/shop/migrate"));
        assertThat(only("Deployment").at("spec.template.spec.containers").items().get(0).at("env").items().stream()
                        .filter(variable -> variable.at("name").text().endsWith("_DB_MIGRATE")
                                && variable.at("value").is("false")))
                .hasSize(4);
    }

    @Test
    void a_stream_of_events_may_last_as_long_as_envoy_lets_it() {
        assertThat(simple.of("HTTPRoute")
                        .flatMap(route -> route.at("spec.rules").items().stream())
                        .filter(rule -> rule.at("timeouts.request").is("360s"))
                        .flatMap(rule -> rule.at("matches").items().stream())
                        .map(match -> match.at("path.value").text()))
                .contains("/api/v1/catalog/products", "/api/v1/shop/orders");
    }

    private List<String> paths() {
        return simple.of("HTTPRoute")
                .flatMap(route -> route.at("spec.rules").items().stream())
                .flatMap(rule -> rule.at("matches").items().stream())
                .map(match -> match.at("path.value").text())
                .toList();
    }

    private Node only(String kind) {
        return simple.of(kind).findFirst().orElseThrow();
    }

    private Node settings(String name) {
        return simple.of("ConfigMap")
                .filter(one -> one.at("metadata.name").text().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static long mebibytes(String quantity) {
        var number = Long.parseLong(quantity.substring(0, quantity.length() - 2));
        return quantity.endsWith("Gi") ? number * 1024 : number;
    }
}
