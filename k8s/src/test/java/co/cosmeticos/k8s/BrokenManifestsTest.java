package co.cosmeticos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Proves each rule by a breakage: the manifests with one text replaced. */
class BrokenManifestsTest {

    private static final String SOURCES = Manifests.sources().objects().stream()
            .map(node -> new Yaml().dump(node.value()))
            .collect(Collectors.joining("---\n"));

    record Breakage(Rule rule, Map<String, String> changes) {

        static Breakage of(Rule rule, String good, String bad) {
            return new Breakage(rule, Map.of(good, bad));
        }
    }

    static List<Breakage> breakages() {
        return List.of(
                Breakage.of(Rule.PODS_ARE_RESTRICTED, "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false"),
                Breakage.of(Rule.PODS_ARE_RESTRICTED, "drop: [ALL]", "drop: [NET_RAW]"),
                Breakage.of(Rule.PODS_ARE_RESTRICTED, "runAsNonRoot: true", "runAsNonRoot: false"),
                Breakage.of(Rule.PODS_ARE_RESTRICTED, "type: RuntimeDefault", "type: Unconfined"),
                Breakage.of(
                        Rule.PODS_ARE_RESTRICTED,
                        "automountServiceAccountToken: false",
                        "automountServiceAccountToken: true"),
                Breakage.of(
                        Rule.PODS_ARE_RESTRICTED, "allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true"),
                Breakage.of(
                        Rule.MEMORY_IS_LIMITED_TO_WHAT_IS_ASKED_FOR,
                        "limits: {memory: 640Mi}",
                        "limits: {memory: 1Gi}"),
                Breakage.of(Rule.PROBES_ARE_THOSE_OF_MICROPROFILE, "path: /health/ready", "path: /health/live"),
                Breakage.of(Rule.PODS_END_WITHOUT_LOSING_A_REQUEST, "sleep: {seconds: 10}", "sleep: {seconds: 1}"),
                Breakage.of(Rule.PODS_STAND_APART, "topologySpreadConstraints", "nothing"),
                Breakage.of(Rule.MIGRATIONS_ARE_JOBS, "value: 'false'", "value: 'true'"),
                Breakage.of(Rule.PODS_HAVE_A_BUDGET, "kind: PodDisruptionBudget", "kind: Pod"),
                new Breakage(
                        Rule.PODS_ARE_SEVERAL,
                        Map.of("replicas: 3", "nothing: 3", "kind: ScaledObject", "kind: Other")),
                Breakage.of(Rule.NOTHING_SECRET_IS_WRITTEN_DOWN, "kind: PodDisruptionBudget", "kind: Secret"),
                Breakage.of(Rule.NOTHING_SECRET_IS_WRITTEN_DOWN, "_DB_MIGRATE", "_DB_PASSWORD"),
                Breakage.of(Rule.NAMESPACE_IS_RESTRICTED, "security.kubernetes.io/enforce: restricted", "x: y"),
                Breakage.of(
                        Rule.NOTHING_IS_REACHED_THAT_IS_NOT_NAMED,
                        "policyTypes: [Ingress, Egress]",
                        "policyTypes: [Ingress]"),
                Breakage.of(Rule.NO_POLICY_OPENS_ALL, "ports:", "protocols:"),
                Breakage.of(Rule.PODS_TALK_BY_MUTUAL_TLS, "mode: STRICT", "mode: PERMISSIVE"),
                Breakage.of(Rule.CALLERS_ARE_NAMED, "cluster.local/ns/cosmeticos/sa/async-worker", "'*'"),
                Breakage.of(Rule.CALLERS_ARE_NAMED, "kind: AuthorizationPolicy", "kind: Other"),
                Breakage.of(Rule.ONLY_READS_ARE_REPEATED, "attempts: 0", "attempts: 2"),
                Breakage.of(Rule.REQUESTS_ARE_SHORT, "timeout: 20s", "timeout: 30s"));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void a_broken_manifest_is_found(Breakage breakage) {
        var broken = SOURCES;
        for (var change : breakage.changes().entrySet()) {
            assertThat(broken).contains(change.getKey());
            broken = broken.replace(change.getKey(), change.getValue());
        }
        assertThat(breakage.rule().brokenBy(Manifests.parse(broken))).isNotEmpty();
    }

    @Test
    void no_rule_goes_without_a_breakage() {
        assertThat(Arrays.stream(Rule.values()))
                .containsExactlyInAnyOrderElementsOf(
                        breakages().stream().map(Breakage::rule).distinct().toList());
    }

    @Test
    void a_password_in_an_address_is_found() {
        var uri = "kind: ConfigMap\ndata: {BROKER: 'amqp://shop:%s@rabbitmq:5672'}";
        assertThat(Stream.of("verysecret", "{{ .brokerPassword }}")
                        .map(password -> Rule.NOTHING_SECRET_IS_WRITTEN_DOWN
                                .brokenBy(Manifests.parse(uri.formatted(password)))
                                .count()))
                .containsExactly(1L, 0L);
    }
}
