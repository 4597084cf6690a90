package co.cosmeticos.devshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.devshop.ShopSettings.Layout;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopIT {

    private static final List<String> PARTS = List.of("postgres", "mongo", "broker", "mailbox", "payments");

    @TempDir
    Path data;

    @Test
    void everything_that_was_confirmed_is_there_after_each_part_was_killed() throws Exception {
        try (var shop = ShopProcess.start(data, Layout.STORES, Map.of())) {
            write(shop);
            for (var part : PARTS) {
                var pid = shop.process(part).pid();
                shop.kill(part);
                shop.start(part, Map.of());
                assertThat(shop.process(part).pid()).isNotEqualTo(pid);
            }
            read(shop);
        }
    }

    @Test
    void a_killed_launcher_leaves_nothing_that_the_next_one_cannot_clear_away() throws Exception {
        try (var shop = ShopProcess.start(data, Layout.STORES, Map.of())) {
            write(shop);
            var password = shop.setting("AUTH_DEMO_PASSWORD");
            var postgres = shop.process("postgres");
            shop.killLauncher();
            assertThat(postgres.isAlive()).isTrue();
            shop.restart();
            assertThat(postgres.isAlive()).isFalse();
            assertThat(shop.setting("AUTH_DEMO_PASSWORD")).isEqualTo(password);
            read(shop);
        }
    }

    @Test
    void an_orderly_end_leaves_no_process_and_no_readable_secret() throws Exception {
        var shop = ShopProcess.start(data, Layout.STORES, Map.of());
        var processes = PARTS.stream().map(shop::process).toList();
        shop.close();
        // PostgreSQL is a daemon: whoever adopts it takes a moment to see that it has ended.
        await().untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
        assertThat(shop.launcher().isAlive()).isFalse();
        for (var secret : List.of("secrets.properties", "shop.env")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_second_shop_on_the_same_folder_is_refused() {
        try (var shop = ShopProcess.start(data, Layout.STORES, Map.of())) {
            assertThatThrownBy(() -> ShopProcess.start(data, Layout.STORES, Map.of()))
                    .hasMessageContaining("Another shop is running on " + data);
            assertThat(shop.process("broker").isAlive()).isTrue();
        }
    }

    private static void write(ShopProcess shop) throws Exception {
        try (var connection = database(shop);
                var statement = connection.createStatement()) {
            statement.execute("create table memory (word text)");
            statement.execute("insert into memory values ('batom')");
        }
        try (var connection = broker(shop).newConnection();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.queueDeclare("memory", true, false, false, null);
            var body = "batom".getBytes(StandardCharsets.UTF_8);
            channel.basicPublish("", "memory", true, MessageProperties.PERSISTENT_BASIC, body);
            channel.waitForConfirmsOrDie(5_000);
        }
        var payment =
                "{\"amountMinor\":100,\"currency\":\"BRL\",\"method\":\"card\",\"token\":\"tok_ok\",\"reference\":\"o\"}";
        assertThat(payments(shop, "/v1/payments").POST(HttpRequest.BodyPublishers.ofString(payment)))
                .satisfies(request -> assertThat(send(request)).contains("authorized"));
    }

    private static void read(ShopProcess shop) throws Exception {
        try (var connection = database(shop);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select word from memory")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("batom");
        }
        try (var connection = broker(shop).newConnection();
                var channel = connection.createChannel()) {
            assertThat(channel.basicGet("memory", false).getBody()).asString().isEqualTo("batom");
        }
        assertThat(send(payments(shop, "/v1/ledger").GET())).contains("\"kind\":\"authorize\"");
    }

    private static Connection database(ShopProcess shop) throws SQLException {
        var url = shop.setting("PRODUCT_DB_URL");
        return DriverManager.getConnection(url, shop.setting("PRODUCT_DB_USER"), shop.setting("PRODUCT_DB_PASSWORD"));
    }

    private static ConnectionFactory broker(ShopProcess shop) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(shop.setting("PRODUCT_AMQP_URI"));
        return factory;
    }

    private static HttpRequest.Builder payments(ShopProcess shop, String path) {
        return HttpRequest.newBuilder(URI.create(shop.paymentsUrl() + path))
                .header("Authorization", "Bearer " + shop.setting("ORDER_PAYMENT_API_KEY"))
                .header("Idempotency-Key", "k");
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_taken_port_is_named_with_its_setting() throws Exception {
        try (var taken = new java.net.ServerSocket(0)) {
            var properties = new Properties();
            properties.setProperty("shop.db.port", Integer.toString(taken.getLocalPort()));
            var settings = ShopSettings.of(properties);
            assertThatThrownBy(() -> PortCheck.refuse(settings, List.of("shop.db.port")))
                    .hasMessage(
                            "Port %d is taken; -Dshop.db.port=<port> chooses another.".formatted(taken.getLocalPort()));
        }
    }
}
