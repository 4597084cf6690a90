package co.cosmeticos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compose file of a shop on one machine: what every container has, what faces the world, and what is not there. */
class ProductionComposeTest {

    private static final Path FILE = Manifests.FOLDER.resolve("../compose.production.yaml");
    private static final long MOST_MEBIBYTES = 4096;
    private static final Pattern PASSWORD_IN_URI = Pattern.compile("\\w+://\\w+:[^$].*@.*");

    private final String text = read(FILE);
    private final Node compose = Manifests.parse(text).objects().get(0);

    @Test
    void every_container_comes_back_and_has_bounds_and_no_rights() {
        assertThat(containers()).hasSize(8).allSatisfy((name, container) -> {
            assertThat(container.at("restart").text()).as(name).matches("unless-stopped|on-failure:3");
            assertThat(container.at("cap_drop").items()).as(name).containsExactly(new Node("ALL"));
            assertThat(container.at("security_opt").items())
                    .as(name)
                    .containsExactly(new Node("no-new-privileges:true"));
            assertThat(container.at("mem_limit").text()).as(name).matches("\\d+[mg]");
            assertThat(container.at("pids_limit").isMissing()).as(name).isFalse();
            assertThat(container.at("logging.options").keys()).as(name).contains("max-size", "max-file");
        });
    }

    @Test
    void what_runs_at_once_fits_into_four_gibibytes() {
        assertThat(containers().entrySet().stream()
                        .filter(container -> !container.getKey().equals("migrate"))
                        .mapToLong(container ->
                                mebibytes(container.getValue().at("mem_limit").text()))
                        .sum())
                .isLessThanOrEqualTo(MOST_MEBIBYTES);
        assertThat(container("shop").at("mem_limit").text()).isEqualTo("1g");
    }

    @Test
    void the_world_reaches_caddy_alone_and_caddy_the_edge() {
        assertThat(containers().entrySet().stream()
                        .filter(one -> !one.getValue().at("ports").isMissing())
                        .map(one ->
                                one.getKey() + " " + one.getValue().at("ports").text()))
                .containsExactly("edge [127.0.0.1:8000:8000]");
        assertThat(containers().entrySet().stream()
                        .filter(one -> one.getValue().at("network_mode").is("host"))
                        .map(Map.Entry::getKey))
                .containsExactly("caddy");
        assertThat(read(Manifests.FOLDER.resolve("../one-server/Caddyfile")))
                .contains("reverse_proxy 127.0.0.1:8000", "admin off", "Strict-Transport-Security");
    }

    @Test
    void stores_are_on_a_network_that_leads_nowhere() {
        assertThat(compose.at("networks.stores.internal").is(true)).isTrue();
        assertThat(Stream.of("postgres", "rabbitmq", "mongo", "migrate", "backup"))
                .allSatisfy(name -> assertThat(container(name).at("networks").items())
                        .as(name)
                        .containsExactly(new Node("stores")));
        assertThat(container("edge").at("networks").items()).containsExactly(new Node("inside"));
    }

    @Test
    void envoy_finds_each_service_in_the_one_server() {
        assertThat(container("shop").at("networks.inside.aliases").items())
                .containsExactly(
                        new Node("product-service"),
                        new Node("auth-service"),
                        new Node("cart-order-service"),
                        new Node("async-worker"));
        assertThat(container("shop").at("environment.SHOP_PROXIES").text()).isEqualTo("${SHOP_PROXIES:-2}");
    }

    @Test
    void nothing_of_a_demo_is_there() {
        assertThat(text).doesNotContain("DEMO", "simulator", "Simulator", "mailbox", "dev-shop", "localhost:*");
    }

    @Test
    void it_knows_no_password_and_starts_with_none() {
        var settings = compose.texts()
                .filter(setting ->
                        setting.getKey().matches(".*/\\w*(PASSWORD|PASS|SECRET|API_KEY|password|PGPASSWORD)"));
        assertThat(settings)
                .hasSizeGreaterThan(15)
                .allSatisfy(setting ->
                        assertThat(setting.getValue()).as(setting.getKey()).matches("\\$\\{[A-Z_]+:\\?[^}]+}"));
        assertThat(compose.texts().map(Map.Entry::getValue)).noneMatch(PASSWORD_IN_URI.asMatchPredicate());
    }

    @Test
    void what_is_yours_to_give_has_no_default() {
        assertThat(Stream.of(
                        "PAYMENT_URL", "SMTP_HOST", "SHOP_HOST", "FIRST_ADMIN_EMAIL", "MEDIA_URL", "BACKUP_FOLDER"))
                .allSatisfy(name -> assertThat(text).contains("${" + name + ":?"));
        assertThat(Pattern.compile("\\$\\{[A-Z_]+:-").matcher(text).results().map(found -> found.group()))
                .containsOnly("${SHOP_PROXIES:-", "${ERASURE_REPLAY:-");
    }

    @Test
    void backups_are_taken_of_the_databases_that_are_made() {
        var databases = read(Manifests.FOLDER.resolve("overlays/local/databases.sh"))
                .replaceAll("(?s).*for name in ([a-z_ ]+);.*", "$1");
        assertThat(List.of("backup", "restore"))
                .allSatisfy(script -> assertThat(read(Manifests.FOLDER.resolve("../one-server/" + script)))
                        .contains("databases=(" + databases + ")"));
        assertThat(container("backup").at("environment.BACKUP_KEEP").isMissing())
                .isFalse();
    }

    @Test
    void images_are_of_a_version() {
        assertThat(containers().values())
                .allSatisfy(container -> assertThat(container.at("image").text())
                        .matches("cosmeticos/one-server|docker\\.io/.+:\\D*\\d+(\\.\\d+)*"));
    }

    private Map<String, Node> containers() {
        var all = new java.util.TreeMap<String, Node>();
        compose.at("services").keys().forEach(name -> all.put(name, container(name)));
        return all;
    }

    private Node container(String name) {
        return compose.at("services." + name);
    }

    private static long mebibytes(String limit) {
        var number = Long.parseLong(limit.substring(0, limit.length() - 1));
        return limit.endsWith("g") ? number * 1024 : number;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
