package co.cosmeticos.benchmark;

import co.cosmeticos.devshop.ShopProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the least imaginable purchase costs on the same PostgreSQL: pgbench runs one transaction that takes stock, inserts an
 * order, two lines and an event.
 *
 * @param cpuMillis of PostgreSQL per transaction
 */
record Floor(int clients, double perSecond, double cpuMillis) {

    private static final int SKUS = 1_000;
    private static final int CLIENTS = 8;
    private static final String TABLES = """
            create schema floor;
            create table floor.stock (sku int primary key, available bigint not null check (available >= 0));
            create table floor.orders (id bigint generated always as identity primary key, email text not null,
              total bigint not null, address jsonb not null, created_at timestamptz not null default now());
            create table floor.lines (order_id bigint not null references floor.orders, sku int not null,
              quantity int not null, price bigint not null);
            create index on floor.lines (order_id);
            create table floor.outbox (sequence bigint generated always as identity primary key, data text not null,
              published_at timestamptz);
            create index on floor.outbox (sequence) where published_at is null;
            insert into floor.stock select generate_series(1, %d), 1000000000;
            """.formatted(SKUS);
    private static final String TRANSACTION = """
            \\set one random(1, %1$d)
            \\set two random(1, %1$d)
            begin;
            update floor.stock set available = available - 1 where sku = least(:one::int, :two::int) and available >= 1;
            update floor.stock set available = available - 2 where sku = greatest(:one::int, :two::int) and available >= 2;
            with placed as (insert into floor.orders (email, total, address)
              values ('medida@cosmeticos.example', 12990, '{"city": "São Paulo", "state": "SP"}') returning id)
            insert into floor.lines select id, sku, quantity, 4990
              from placed, (values (:one::int, 1), (:two::int, 2)) as line (sku, quantity);
            insert into floor.outbox (data) values ('{"type": "order.placed", "total": 12990}');
            commit;
            """.formatted(SKUS);
    private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");

    /** Nothing where there is no pgbench. */
    static Optional<Floor> measure(ShopProcess shop, Processes processes, Duration time) throws InterruptedException {
        try {
            var program = program();
            if (program.isEmpty()) {
                return Optional.empty();
            }
            prepare(shop);
            var before = processes.cpu();
            var done = run(program.get(), shop, time);
            var cpu = processes.cpu().minus(before);
            return Optional.of(new Floor(CLIENTS, (double) done / time.toSeconds(), cpu.served() / done));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("pgbench: " + e.getMessage(), e);
        }
    }

    // Debian's package keeps it off the path.
    private static Optional<Path> program() throws IOException {
        var folders = new ArrayList<Path>();
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            folders.add(Path.of(folder));
        }
        var packages = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(packages)) {
            try (var versions = Files.list(packages)) {
                versions.map(version -> version.resolve("bin")).forEach(folders::add);
            }
        }
        return folders.stream()
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void prepare(ShopProcess shop) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        shop.setting("ORDER_DB_URL"),
                        shop.setting("ORDER_DB_USER"),
                        shop.setting("ORDER_DB_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    private static long run(Path program, ShopProcess shop, Duration time) throws IOException, InterruptedException {
        var script = Files.createTempFile("floor", ".sql");
        Files.writeString(script, TRANSACTION);
        var uri = shop.setting("ORDER_DB_URL").substring("jdbc:".length());
        var builder = new ProcessBuilder(List.of(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + CLIENTS,
                        "--jobs=1",
                        "--time=" + time.toSeconds(),
                        "--file=" + script,
                        uri))
                .redirectErrorStream(true);
        builder.environment().put("PGUSER", shop.setting("ORDER_DB_USER"));
        builder.environment().put("PGPASSWORD", shop.setting("ORDER_DB_PASSWORD"));
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(script);
        var found = DONE.matcher(text);
        var done = found.find() ? Long.parseLong(found.group(1)) : 0;
        if (done == 0) {
            throw new IOException(text);
        }
        return done;
    }
}
