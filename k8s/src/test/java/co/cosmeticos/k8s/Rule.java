package co.cosmeticos.k8s;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for manifests; each finds the names of objects that break it. */
enum Rule {
    /** Pod Security "restricted", an own account without a token, and a read-only root file system. */
    PODS_ARE_RESTRICTED(
            Scope.ANY,
            all -> all.of("Deployment", "Job").filter(one -> {
                var pod = one.at("spec.template.spec");
                return !(pod.at("automountServiceAccountToken").is(false)
                        && pod.at("securityContext.runAsNonRoot").is(true)
                        && pod.at("securityContext.seccompProfile.type").is("RuntimeDefault")
                        && pod.at("hostNetwork").isMissing()
                        && one.containers().allMatch(Rule::isRestricted));
            })),

    MEMORY_IS_LIMITED_TO_WHAT_IS_ASKED_FOR(
            Scope.ANY,
            all -> all.of("Deployment", "Job")
                    .filter(one -> !one.containers()
                            .map(container -> container.at("resources"))
                            .allMatch(resources -> !resources.at("requests.cpu").isMissing()
                                    && !resources.at("limits.memory").isMissing()
                                    && resources
                                            .at("limits.memory")
                                            .is(resources.at("requests.memory").value())))),

    PROBES_ARE_THOSE_OF_MICROPROFILE(
            Scope.ANY,
            all -> services(all).filter(one -> {
                var app = app(one);
                return !(app.at("startupProbe").probes("started")
                        && app.at("livenessProbe").probes("live")
                        && app.at("readinessProbe").probes("ready"));
            })),

    PODS_END_WITHOUT_LOSING_A_REQUEST(
            Scope.ANY,
            all -> services(all)
                    .filter(one ->
                            !(app(one).at("lifecycle.preStop.sleep.seconds").is(10)
                                    && one.at("spec.template.spec.terminationGracePeriodSeconds")
                                            .is(60)
                                    && one.at("spec.strategy.rollingUpdate.maxUnavailable")
                                            .is(0)))),

    PODS_STAND_APART(
            Scope.ANY,
            all -> services(all)
                    .filter(one -> one.at("spec.template.spec.topologySpreadConstraints")
                                    .items()
                                    .size()
                            != 2)),

    MIGRATIONS_ARE_JOBS(
            Scope.ANY,
            all -> services(all)
                    .filter(one -> app(one).at("env").items().stream()
                            .noneMatch(env -> env.at("name").text().endsWith("_DB_MIGRATE")
                                    && env.at("value").is("false")))),

    PODS_HAVE_A_BUDGET(
            Scope.WHOLE,
            all -> services(all)
                    .filter(one -> all.of("PodDisruptionBudget")
                            .noneMatch(budget ->
                                    budget.at("spec.selector.matchLabels").takes(one.podLabels())))),

    PODS_ARE_SEVERAL(
            Scope.WHOLE,
            all -> services(all)
                    .filter(one -> one.at("spec.replicas").isMissing()
                            && all.of("HorizontalPodAutoscaler", "ScaledObject")
                                    .noneMatch(scaler -> scaler.at("spec.scaleTargetRef.name")
                                            .is(one.at("metadata.name").value())))),

    NOTHING_SECRET_IS_WRITTEN_DOWN(
            Scope.ANY, all -> all.objects().stream().filter(one -> one.isKind("Secret") || Words.secret(one))),

    NAMESPACE_IS_RESTRICTED(
            Scope.WHOLE,
            all -> missing(
                    all,
                    "Namespace",
                    one -> one.at("metadata.labels")
                            .key("pod-security.kubernetes.io/enforce")
                            .is("restricted"))),

    NOTHING_IS_REACHED_THAT_IS_NOT_NAMED(
            Scope.WHOLE,
            all -> missing(
                    all,
                    "NetworkPolicy",
                    one -> one.at("spec.podSelector").isMissing()
                            && one.at("spec.policyTypes").items().size() == 2
                            && one.at("spec.ingress").isMissing()
                            && one.at("spec.egress").isMissing())),

    NO_POLICY_OPENS_ALL(
            Scope.ANY,
            all -> all.of("NetworkPolicy")
                    .filter(one -> Stream.of("ingress", "egress")
                            .flatMap(way -> one.at("spec." + way).items().stream())
                            .anyMatch(
                                    rule -> rule.isMissing() || rule.at("ports").isMissing()))),

    PODS_TALK_BY_MUTUAL_TLS(
            Scope.MESH,
            all -> Stream.concat(
                    missing(
                            all,
                            "PeerAuthentication",
                            one -> one.at("spec.mtls.mode").is("STRICT")),
                    all.of("PeerAuthentication", "DestinationRule")
                            .filter(one -> one.texts()
                                    .anyMatch(text ->
                                            Set.of("PERMISSIVE", "DISABLE").contains(text.getValue()))))),

    CALLERS_ARE_NAMED(
            Scope.MESH,
            all -> services(all)
                    .filter(one -> all.of("AuthorizationPolicy")
                            .filter(policy -> policy.at("spec.action").is("ALLOW"))
                            .filter(policy ->
                                    policy.at("spec.selector.matchLabels").takes(one.podLabels()))
                            .noneMatch(
                                    policy -> !policy.at("spec.rules").items().isEmpty()
                                            && policy.at("spec.rules").items().stream()
                                                    .allMatch(Rule::namesCallers)))),

    ONLY_READS_ARE_REPEATED(
            Scope.ANY,
            all -> all.of("VirtualService")
                    .filter(one -> one.at("spec.http").items().stream()
                            .filter(route -> route.at("directResponse").isMissing())
                            .anyMatch(route -> Words.repeats(one, route)))),

    REQUESTS_ARE_SHORT(
            Scope.ANY,
            all -> all.of("VirtualService")
                    .filter(one -> !one.at("spec.hosts").isMissing())
                    .filter(one -> one.at("spec.http").items().stream()
                            .filter(route -> route.at("directResponse").isMissing()
                                    && !route.at("name").is("import")
                                    && !route.at("name").is("product-events")
                                    && !route.at("name").is("order-events"))
                            .anyMatch(route -> !Words.SECONDS
                                    .matcher(route.at("timeout").text())
                                    .matches())));

    /** What a rule is about: any manifest, whole overlays and no additions of a canary, or those of them in a mesh. */
    private enum Scope {
        ANY,
        WHOLE,
        MESH
    }

    private final Scope scope;
    private final Function<Manifests, Stream<Node>> search;

    Rule(Scope scope, Function<Manifests, Stream<Node>> search) {
        this.scope = scope;
        this.search = search;
    }

    /** Whether an overlay has to keep it. */
    boolean isFor(String overlay) {
        return switch (scope) {
            case ANY -> true;
            case WHOLE -> !overlay.startsWith("canary/");
            case MESH -> !overlay.startsWith("canary/") && !overlay.equals("simple");
        };
    }

    Stream<String> brokenBy(Manifests all) {
        return search.apply(all).map(one -> this + " " + one.name());
    }

    private static Stream<Node> services(Manifests all) {
        return all.of("Deployment").filter(one -> one.podLabels().key("tier").is("service"));
    }

    private static Node app(Node deployment) {
        return deployment.at("spec.template.spec.containers").items().get(0);
    }

    private static boolean isRestricted(Node container) {
        var context = container.at("securityContext");
        return context.at("allowPrivilegeEscalation").is(false)
                && context.at("readOnlyRootFilesystem").is(true)
                && context.at("privileged").isMissing()
                && context.at("capabilities.add").isMissing()
                && context.at("capabilities.drop").is(java.util.List.of("ALL"));
    }

    private static boolean namesCallers(Node rule) {
        return !rule.at("from").items().isEmpty()
                && rule.at("from").items().stream()
                        .allMatch(from -> from.at("source.principals").items().stream()
                                .map(Node::text)
                                .anyMatch(principal -> !principal.contains("*")));
    }

    private static Stream<Node> missing(Manifests all, String kind, java.util.function.Predicate<Node> wanted) {
        return all.of(kind).anyMatch(wanted)
                ? Stream.empty()
                : Stream.of(new Node(java.util.Map.of("kind", "no such " + kind)));
    }

    /** Patterns of texts. */
    private static final class Words {

        static final Pattern SECONDS = Pattern.compile("([1-9]|1\\d|20)s");
        private static final Pattern NAME = Pattern.compile(".*(PASSWORD|SECRET|_KEY|TOKEN|CREDENTIAL).*");
        private static final Pattern IN_URI = Pattern.compile("\\w+://[^/\\s:@]+:(?!\\{\\{)[^@\\s]+@.*");
        private static final Set<String> READS = Set.of("GET|HEAD", "GET", "HEAD");

        /** Whether a setting named like a secret has a value, or a URL contains a password. */
        static boolean secret(Node one) {
            var settings = Stream.concat(
                    one.isKind("ConfigMap") ? one.at("data").keys().stream() : Stream.empty(),
                    one.at("spec.template.spec.containers").items().stream()
                            .flatMap(container -> container.at("env").items().stream())
                            .filter(env -> !env.at("value").isMissing())
                            .map(env -> env.at("name").text()));
            return settings.anyMatch(name -> NAME.matcher(name).matches())
                    || one.texts()
                            .anyMatch(text -> IN_URI.matcher(text.getValue()).matches());
        }

        /** Whether a write could be retried: a delegate inherits retries and declares none; other routes of writes declare zero. */
        static boolean repeats(Node service, Node route) {
            if (service.at("spec.hosts").isMissing()) {
                return !route.at("retries").isMissing();
            }
            var matches = route.at("match").items();
            var reads = !matches.isEmpty()
                    && matches.stream()
                            .allMatch(match ->
                                    READS.contains(match.at("method.regex").text()
                                            + match.at("method.exact").text()));
            return !reads && !route.at("retries.attempts").is(0);
        }
    }
}
