package co.cosmeticos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The one Secret of the overlay `simple`, and the settings beside it. */
@EnabledIf(value = "hasPython", disabledReason = "NOT RUN: k8s/simple-secret needs python3, and there is none here")
class SimpleSecretTest {

    private static final String GIVEN = """
            POSTGRES=db.example:5432
            AMQP_URI=amqps://shop:word@broker.example/shop
            MONGO_URI=mongodb+srv://shop:word@mongo.example/?authSource=admin
            PAYMENT_URL=https://payments.example
            PAYMENT_API_KEY=key
            PAYMENT_WEBHOOK_SECRET=whsec_c2VjcmV0
            SMTP_HOST=smtp.example
            SMTP_PORT=587
            SMTP_USER=shop
            SMTP_PASSWORD=word
            """;
    private static final Pattern SETTING = Pattern.compile("(?m)^([A-Z][A-Z0-9_]+)=");
    private static final Set<String> NOT_NEEDED = Set.of("JVM_ARGS");

    @TempDir
    private Path folder;

    private record Ended(int status, String output) {}

    static boolean hasPython() {
        return Program.runs("python3", "--version");
    }

    @Test
    void with_the_settings_it_tells_the_services_all_that_they_are_told_in_production() throws Exception {
        var told = new TreeSet<>(secret(GIVEN).at("stringData").keys());
        told.addAll(names(Manifests.FOLDER.resolve("overlays/simple/settings.env")));
        assertThat(told).containsAll(toldInProduction());
    }

    @Test
    void what_it_made_once_stays() throws Exception {
        var first = secret(GIVEN);
        var file = folder.resolve("shop.env");
        assertThat(run(file).output()).isEqualTo(run(file).output());
        assertThat(Manifests.parse(run(file).output()).objects()).containsExactly(first);
        assertThat(first.at("stringData.AUTH_KEY_SECRET").text()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(first.at("stringData")
                        .texts()
                        .filter(text -> text.getKey().endsWith("_DB_PASSWORD"))
                        .distinct())
                .hasSize(4);
    }

    @Test
    void stores_are_reached_by_tls_and_checked_names() throws Exception {
        assertThat(secret(GIVEN).at("stringData.ORDER_DB_URL").text())
                .isEqualTo("jdbc:postgresql://db.example:5432/cart_order?sslmode=verify-full"
                        + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory&logServerErrorDetail=false");
        var authority = Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----");
        var data = secret(GIVEN + "STORES_CA_FILE=" + authority).at("stringData");
        assertThat(data.at("AUTH_DB_URL").text()).contains("sslrootcert=/etc/shop/stores/ca.crt");
        assertThat(data.at("AUTH_STORES_CA_FILE").text()).isEqualTo("/etc/shop/stores/ca.crt");
        assertThat(data.at("STORES_CA").text()).startsWith("-----BEGIN");
        assertThat(data.at("WORKER_MONGO_URI").text())
                .isEqualTo("mongodb+srv://shop:word@mongo.example/eventlog?authSource=admin");
    }

    @Test
    void the_sql_makes_each_database_with_the_password_of_the_secret() throws Exception {
        var data = secret(GIVEN).at("stringData");
        var sql = run(folder.resolve("shop.env"), "sql").output();
        assertThat(Stream.of("PRODUCT product", "AUTH auth", "ORDER cart_order", "WORKER worker")
                        .map(pair -> pair.split(" ")))
                .allSatisfy(pair -> assertThat(sql)
                        .contains("create role %s login password '%s';"
                                .formatted(
                                        pair[1],
                                        data.at(pair[0] + "_DB_PASSWORD").text()))
                        .contains("create database " + pair[1] + " owner " + pair[1]));
    }

    @Test
    void without_a_file_it_writes_one_that_only_its_owner_reads_and_names_what_is_missing() throws Exception {
        var file = folder.resolve("shop.env");
        assertThat(run(file)).satisfies(ended -> assertThat(ended.status()).isEqualTo(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(run(file))
                .satisfies(ended -> assertThat(ended.status()).isEqualTo(1))
                .satisfies(
                        ended -> assertThat(ended.output()).contains("POSTGRES: ", "PAYMENT_URL: ", "SMTP_PASSWORD: "));
    }

    private static Set<String> toldInProduction() {
        var settings = Stream.of("", "product-service/", "auth-service/", "cart-order-service/", "async-worker/")
                .map(part -> Manifests.FOLDER.resolve("base/" + part + "settings.env"))
                .flatMap(file -> names(file).stream());
        var secrets = Manifests.sources()
                .of("ExternalSecret")
                .flatMap(one -> one.at("spec.target.template.data").keys().stream())
                .filter(key -> key.matches("[A-Z]+_.+|ltpa_keys_password") && !key.matches("ACCESS_.*"));
        return Stream.concat(settings, secrets)
                .filter(name -> !NOT_NEEDED.contains(name))
                .collect(Collectors.toSet());
    }

    private static List<String> names(Path file) {
        try {
            return SETTING.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Node secret(String given) throws Exception {
        var ended = run(Files.writeString(folder.resolve("shop.env"), given));
        assertThat(ended.status()).as(ended.output()).isZero();
        return Manifests.parse(ended.output()).objects().get(0);
    }

    private static Ended run(Path file, String... more) throws Exception {
        var command = Stream.concat(
                Stream.of("python3", Manifests.FOLDER.resolve("simple-secret").toString(), file.toString()),
                Stream.of(more));
        var process =
                new ProcessBuilder(command.toList()).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
