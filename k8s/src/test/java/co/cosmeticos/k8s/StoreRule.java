package co.cosmeticos.k8s;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for stores and network access in overlays with their own stores; each finds what breaks it. */
enum StoreRule {
    POSTGRESQL_IS_REACHED_BY_TLS_AND_ITS_OWN_NAME(all -> StoreRule.settings(all, "_DB_URL")
            .filter(url -> !url.contains("?sslmode=verify-full&sslrootcert=/etc/shop/postgres/ca.crt&"))),

    BROKER_AND_MONGODB_ARE_REACHED_BY_TLS_AND_THEIR_OWN_NAME(all -> Stream.of(
                    StoreRule.secrets(all, "_AMQP_URI").filter(uri -> !uri.matches("amqps://.+@rabbitmq:5671/%2f")),
                    StoreRule.secrets(all, "_MONGO_URI").filter(uri -> !uri.endsWith("&tls=true")),
                    StoreRule.missing(
                            "_STORES_CA_FILE",
                            StoreRule.settings(all, "_STORES_CA_FILE")
                                    .filter("/etc/shop/stores/ca.crt"::equals)
                                    .count(),
                            4),
                    all.of("RabbitmqCluster")
                            .filter(one -> !one.at("spec.tls.secretName").is("rabbitmq-tls")
                                    || !one.at("spec.rabbitmq.additionalConfig")
                                            .text()
                                            .contains("listeners.tcp = none"))
                            .map(Node::name),
                    all.of("MongoDBCommunity")
                            .filter(one -> !one.at("spec.security.tls.enabled").is(true))
                            .map(Node::name))
            .flatMap(Function.identity())),

    ROWS_STAY_OUT_OF_LOGS(all -> Stream.concat(
            StoreRule.settings(all, "_DB_URL").filter(url -> !url.endsWith("logServerErrorDetail=false")),
            all.of("Cluster")
                    .filter(one -> !one.at("spec.postgresql.parameters")
                            .key("log_error_verbosity")
                            .is("terse"))
                    .map(Node::name))),

    THE_AUTHORITIES_OF_STORES_ARE_KNOWN_AND_THEIR_KEYS_ARE_NOT(all -> StoreRule.pods(all)
            .filter(one -> {
                var pod = one.at("spec.template.spec");
                return pod.at("volumes").items().stream()
                                .map(volume -> volume.at("secret"))
                                .filter(secret -> secret.at("secretName").is("postgres-ca"))
                                .filter(secret -> secret.at("items").items().size() == 1)
                                .noneMatch(secret -> secret.at("items")
                                        .items()
                                        .get(0)
                                        .at("key")
                                        .is("ca.crt"))
                        || pod.at("containers").items().get(0).at("volumeMounts").items().stream()
                                .noneMatch(mount -> mount.at("mountPath").is("/etc/shop/postgres"));
            })
            .map(Node::name)),

    A_SERVICE_IS_NO_OWNER_OF_ITS_TABLES(
            all -> StoreRule.settings(all, "_DB_USER").filter(user -> !user.endsWith("_service"))),

    MIGRATIONS_ARE_RUN_BY_THE_OWNER(all -> all.of("Job")
            .filter(job -> {
                var env = job.at("spec.template.spec.containers")
                        .items()
                        .get(0)
                        .at("env")
                        .items();
                var user = StoreRule.value(env, "_DB_USER");
                return all.of("Database")
                                .noneMatch(database -> database.at("spec.owner").is(user))
                        || !StoreRule.value(env, "_DB_SERVICE_ROLE").equals(user + "_service")
                        || env.stream()
                                .filter(one -> one.at("name").text().endsWith("_DB_PASSWORD"))
                                .noneMatch(one ->
                                        one.at("valueFrom.secretKeyRef.name").is("postgres-" + user.replace('_', '-')));
            })
            .map(Node::name)),

    EACH_ROLE_HAS_A_PASSWORD_OF_ITS_OWN(all -> all.of("Cluster")
            .flatMap(one -> one.at("spec.managed.roles").items().stream())
            .filter(role -> !role.at("passwordSecret.name")
                    .is("postgres-" + role.at("name").text().replace('_', '-')))
            .map(role -> role.at("name").text())),

    STAFF_HAVE_A_SECOND_FACTOR(
            all -> StoreRule.settings(all, "AUTH_MFA_REQUIRED_FOR_ADMINS").count() == 1
                            && StoreRule.settings(all, "AUTH_MFA_REQUIRED_FOR_ADMINS")
                                    .allMatch("true"::equals)
                    ? Stream.empty()
                    : Stream.of("AUTH_MFA_REQUIRED_FOR_ADMINS")),

    A_CLIENT_OF_IPV6_IS_A_NETWORK(all -> StoreRule.limits(all)
            .flatMap(limit -> limit.at("rate_limits").items().stream())
            .filter(limit -> limit.at("actions").items().stream()
                    .noneMatch(action -> action.at("masked_remote_address.v6_prefix_mask_len")
                            .is(64)))
            .map(limit -> String.valueOf(limit.value()))),

    WHAT_IS_DEAR_HAS_A_LIMIT_OF_ITS_OWN(all -> Set.of("login", "token", "checkout", "coupon", "carts").stream()
            .filter(operation -> StoreRule.limits(all)
                    .flatMap(limit -> limit.at("descriptors").items().stream())
                    .filter(bucket -> bucket.at("entries").items().stream()
                            .anyMatch(entry -> entry.at("value").is(operation)))
                    .noneMatch(bucket -> Integer.parseInt(
                                    bucket.at("token_bucket.max_tokens").text())
                            <= 200)));

    private static final Pattern SERVICE_TIERS = Pattern.compile("service|migration");

    private final Function<Manifests, Stream<String>> search;

    StoreRule(Function<Manifests, Stream<String>> search) {
        this.search = search;
    }

    List<String> brokenBy(Manifests all) {
        return search.apply(all).map(what -> this + " " + what).toList();
    }

    private static Stream<String> settings(Manifests all, String ending) {
        return all.of("ConfigMap")
                .map(map -> map.at("data"))
                .flatMap(data -> data.keys().stream()
                        .filter(key -> key.endsWith(ending))
                        .map(key -> data.key(key).text()));
    }

    private static Stream<String> secrets(Manifests all, String ending) {
        return all.of("ExternalSecret")
                .map(secret -> secret.at("spec.target.template.data"))
                .flatMap(data -> data.keys().stream()
                        .filter(key -> key.endsWith(ending))
                        .map(key -> data.key(key).text()));
    }

    private static Stream<String> missing(String what, long found, long wanted) {
        return found == wanted ? Stream.empty() : Stream.of("%d of %d %s".formatted(found, wanted, what));
    }

    private static Stream<Node> pods(Manifests all) {
        return all.of("Deployment", "Job")
                .filter(one -> SERVICE_TIERS
                        .matcher(one.podLabels().key("tier").text())
                        .matches());
    }

    private static String value(List<Node> env, String ending) {
        return env.stream()
                .filter(one -> one.at("name").text().endsWith(ending))
                .map(one -> one.at("value").text())
                .findFirst()
                .orElse("");
    }

    private static Stream<Node> limits(Manifests all) {
        return all.of("EnvoyFilter")
                .flatMap(filter -> filter.at("spec.configPatches").items().stream())
                .map(patch -> patch.at("patch.value.typed_config"))
                .filter(limit -> !limit.at("rate_limits").isMissing());
    }
}
