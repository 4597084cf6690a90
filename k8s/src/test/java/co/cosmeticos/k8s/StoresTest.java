package co.cosmeticos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Stores are reached by TLS with least privilege, and the gateway sees the addresses of clients. */
class StoresTest {

    record Breakage(StoreRule rule, String good, String bad) {}

    static List<Breakage> breakages() {
        return List.of(
                new Breakage(
                        StoreRule.POSTGRESQL_IS_REACHED_BY_TLS_AND_ITS_OWN_NAME,
                        "sslmode=verify-full",
                        "sslmode=require"),
                new Breakage(StoreRule.POSTGRESQL_IS_REACHED_BY_TLS_AND_ITS_OWN_NAME, "5432/auth?", "5432/auth#"),
                new Breakage(
                        StoreRule.BROKER_AND_MONGODB_ARE_REACHED_BY_TLS_AND_THEIR_OWN_NAME,
                        "amqps://auth-service",
                        "amqp://auth-service"),
                new Breakage(
                        StoreRule.BROKER_AND_MONGODB_ARE_REACHED_BY_TLS_AND_THEIR_OWN_NAME, "&tls=true", "&tls=false"),
                new Breakage(
                        StoreRule.BROKER_AND_MONGODB_ARE_REACHED_BY_TLS_AND_THEIR_OWN_NAME,
                        "listeners.tcp = none",
                        "listeners.tcp = 5672"),
                new Breakage(
                        StoreRule.BROKER_AND_MONGODB_ARE_REACHED_BY_TLS_AND_THEIR_OWN_NAME,
                        "ORDER_STORES_CA_FILE",
                        "ORDER_CA_FILE"),
                new Breakage(
                        StoreRule.BROKER_AND_MONGODB_ARE_REACHED_BY_TLS_AND_THEIR_OWN_NAME,
                        "enabled: true",
                        "enabled: false"),
                new Breakage(
                        StoreRule.ROWS_STAY_OUT_OF_LOGS, "logServerErrorDetail=false", "logServerErrorDetail=true"),
                new Breakage(
                        StoreRule.ROWS_STAY_OUT_OF_LOGS, "log_error_verbosity: terse", "log_error_verbosity: verbose"),
                new Breakage(
                        StoreRule.THE_AUTHORITIES_OF_STORES_ARE_KNOWN_AND_THEIR_KEYS_ARE_NOT,
                        "key: ca.crt",
                        "key: ca.key"),
                new Breakage(
                        StoreRule.THE_AUTHORITIES_OF_STORES_ARE_KNOWN_AND_THEIR_KEYS_ARE_NOT,
                        "mountPath: /etc/shop/postgres",
                        "mountPath: /etc/shop/elsewhere"),
                new Breakage(
                        StoreRule.A_SERVICE_IS_NO_OWNER_OF_ITS_TABLES,
                        "ORDER_DB_USER: cart_order_service",
                        "ORDER_DB_USER: cart_order"),
                new Breakage(StoreRule.MIGRATIONS_ARE_RUN_BY_THE_OWNER, "value: cart_order\n", "value: postgres\n"),
                new Breakage(StoreRule.MIGRATIONS_ARE_RUN_BY_THE_OWNER, "name: postgres-cart-order\n", "name: x\n"),
                new Breakage(
                        StoreRule.MIGRATIONS_ARE_RUN_BY_THE_OWNER, "name: ORDER_DB_SERVICE_ROLE", "name: ORDER_ROLE"),
                new Breakage(
                        StoreRule.EACH_ROLE_HAS_A_PASSWORD_OF_ITS_OWN,
                        "name: postgres-worker-service",
                        "name: postgres-worker"),
                new Breakage(
                        StoreRule.STAFF_HAVE_A_SECOND_FACTOR,
                        "AUTH_MFA_REQUIRED_FOR_ADMINS: 'true'",
                        "AUTH_MFA_REQUIRED_FOR_ADMINS: 'false'"),
                new Breakage(StoreRule.STAFF_HAVE_A_SECOND_FACTOR, "AUTH_MFA_REQUIRED_FOR_ADMINS", "AUTH_MFA"),
                new Breakage(
                        StoreRule.A_CLIENT_OF_IPV6_IS_A_NETWORK, "v6_prefix_mask_len: 64", "v6_prefix_mask_len: 128"),
                new Breakage(StoreRule.A_CLIENT_OF_IPV6_IS_A_NETWORK, "masked_remote_address:", "remote_address:"),
                new Breakage(StoreRule.WHAT_IS_DEAR_HAS_A_LIMIT_OF_ITS_OWN, "value: coupon", "value: coupons"),
                new Breakage(StoreRule.WHAT_IS_DEAR_HAS_A_LIMIT_OF_ITS_OWN, "max_tokens: 30\n", "max_tokens: 900\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "staging", "flagger"})
    @NeedsKubectl
    void an_overlay_with_stores_of_its_own_keeps_every_rule(String overlay) {
        var rendered = Manifests.rendered(overlay);
        assertThat(rendered.of("Cluster")).hasSize(1);
        assertThat(Arrays.stream(StoreRule.values()).flatMap(rule -> rule.brokenBy(rendered).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("breakages")
    @NeedsKubectl
    void a_broken_overlay_is_found(Breakage breakage) {
        var production = Manifests.rendered("production").objects().stream()
                .map(node -> new Yaml().dumpAsMap(node.value()))
                .collect(Collectors.joining("---\n"));
        assertThat(production).contains(breakage.good());
        var broken = Manifests.parse(production.replace(breakage.good(), breakage.bad()));
        assertThat(breakage.rule().brokenBy(broken)).isNotEmpty();
    }

    @Test
    void no_rule_goes_without_a_breakage() {
        assertThat(breakages().stream().map(Breakage::rule)).contains(StoreRule.values());
    }

    @Test
    void the_gateway_is_set_up_to_see_the_address_of_a_client() throws IOException {
        assertThat(Files.readString(Manifests.FOLDER.resolve("README.md")))
                .contains("--set service.externalTrafficPolicy=Local");
    }
}
