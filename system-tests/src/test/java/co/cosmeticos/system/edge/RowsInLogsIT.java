package co.cosmeticos.system.edge;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What PostgreSQL tells of a row that it refuses stays in the database: a log has no values of customers. */
class RowsInLogsIT {

    private static final RunningShop SHOP = RunningShop.get();
    private static final String PLANTED = "planted-73501";

    @Test
    void the_detail_of_an_error_of_the_database_is_in_no_log() throws SQLException, IOException {
        sql("""
                create function refuse_cart() returns trigger language plpgsql as $$
                begin
                    raise exception 'a cart was refused by the test'
                        using errcode = 'integrity_constraint_violation', detail = 'Failing row contains (%s).';
                end $$;
                create trigger refuse_cart before insert on carts for each row execute function refuse_cart()
                """.formatted(PLANTED));
        try {
            SHOP.api()
                    .post("/api/v1/shop/carts", Json.createObjectBuilder().build())
                    .is(500);
        } finally {
            sql("drop trigger refuse_cart on carts; drop function refuse_cart()");
        }
        var logs = logs();
        assertThat(logs).contains("a cart was refused by the test");
        assertThat(logs).doesNotContain(PLANTED);
    }

    private static void sql(String statements) throws SQLException {
        var process = SHOP.process();
        try (var connection = DriverManager.getConnection(
                        process.setting("ORDER_DB_URL"),
                        process.setting("ORDER_DB_USER"),
                        process.setting("ORDER_DB_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static String logs() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(SHOP.data().resolve("logs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(text(file));
            }
        }
        return all.toString();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
