package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.coupon.CouponExamples;
import co.cosmeticos.orders.simulation.Tables.Lane;
import co.cosmeticos.platform.inbox.MemoryInboxMessages;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Everything of one run: the shop's processes, what they share, who buys and pays, and what goes wrong. */
final class Shop {

    static final List<String> SKUS = List.of("SERUM-30ML", "CREAM-50ML", "SOAP-90G");
    static final List<String> COUPONS = List.of("DEZ", "UM-SO");

    private static final int LANES = 16;
    private static final Duration SHORTEST_STORM = Duration.ofSeconds(60);
    private static final int LONGER_SECONDS = 120;
    private static final Duration LONGEST = Duration.ofHours(3);

    final Plant plant;
    final Trace trace;
    final Ports ports;
    final Tables tables;
    final MemoryBroker broker;
    final SimulatedCatalog catalog;
    final SimulatedProvider provider;
    final Consumers consumers;
    final Replies replies = new Replies();
    final Counter counter = new Counter(this);
    final List<ShopProcess> processes = new ArrayList<>();
    private int clients;
    private int started;

    Shop(long seed, Plant plant, boolean readable) {
        var random = new Random(seed);
        this.plant = plant;
        this.trace = new Trace(readable);
        this.ports = new Ports(new Scheduler(random, trace), new Weather(random));
        this.tables = new Tables(new MemoryDatabase(ports));
        this.broker = new MemoryBroker(ports);
        this.catalog = new SimulatedCatalog(ports.scheduler());
        this.consumers = new Consumers(tables, ports.weather());
        this.provider = new SimulatedProvider(new Payers(this)::hear);
    }

    /** Runs to the end, and throws an {@link AssertionError} for the first thing that is not as it must be. */
    void run() {
        furnish();
        for (var slot = 1; slot <= 2; slot++) {
            var name = "p" + slot;
            ports.scheduler().spawn("supervisor " + name, null, () -> supervise(name));
        }
        for (var number = 1; number <= ports.weather().between(2, 5); number++) {
            var customer = new Customer(this, "customer-" + number);
            client(customer.name(), customer::live);
        }
        ports.scheduler().spawn("catalog", null, this::keepCatalog);
        ports.scheduler().spawn("weather", null, this::pass);
        ports.scheduler().run();
    }

    private void furnish() {
        for (var sku : SKUS) {
            catalog.sell(
                    sku,
                    ports.weather().between(10, 200) * 100L,
                    ports.weather().between(3, 20));
        }
        for (var lane = 0; lane < LANES; lane++) {
            tables.lanes.apply(lane, java.util.Optional.of(new Lane(lane, "", epoch())));
        }
        coupon(COUPONS.get(0), null, 1);
        coupon(COUPONS.get(1), ports.weather().between(1, 2), null);
    }

    private static OffsetDateTime epoch() {
        return OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    }

    private void coupon(String code, Integer max, Integer maxPerCustomer) {
        var coupon = CouponExamples.percent(code, 10, max, maxPerCustomer);
        tables.coupons.apply(code, java.util.Optional.of(coupon));
    }

    /** Adds an actor whose end is waited for. */
    void client(String name, Runnable life) {
        clients++;
        ports.scheduler().spawn(name, null, () -> {
            life.run();
            clients--;
        });
    }

    // A process that died comes back after a while, as another one.
    private void supervise(String name) {
        while (true) {
            var process = new ShopProcess(this, new Host(name + "." + ++started));
            processes.add(process);
            process.start();
            while (process.host.isAlive()) {
                ports.scheduler().pause(Duration.ofSeconds(3));
            }
            processes.remove(process);
            ports.scheduler().pause(Duration.ofSeconds(ports.weather().between(1, 15)));
        }
    }

    private void keepCatalog() {
        while (true) {
            ports.scheduler().pause(Duration.ofSeconds(5));
            catalog.expireHolds();
            if (ports.weather().chance(0.02)) {
                catalog.price(ports.weather().oneOf(SKUS), ports.weather().between(10, 200) * 100L);
            }
        }
    }

    private void pass() {
        ports.scheduler().pause(SHORTEST_STORM.plusSeconds(ports.weather().between(0, LONGER_SECONDS)));
        ports.weather().calmDown();
        ports.scheduler().note("calms down");
        var invariants = new Invariants(this);
        var quietFor = Duration.ZERO;
        var waited = Duration.ZERO;
        while (quietFor.compareTo(ShopProcess.LATE_EVERY.multipliedBy(4)) < 0) {
            ports.scheduler().pause(ShopProcess.LATE_EVERY);
            replayParked();
            waited = waited.plus(ShopProcess.LATE_EVERY);
            quietFor = clients == 0 && invariants.isQuiet() ? quietFor.plus(ShopProcess.LATE_EVERY) : Duration.ZERO;
            if (waited.compareTo(LONGEST) > 0) {
                throw new AssertionError(
                        "It does not come to rest: %d clients, %s".formatted(clients, invariants.busy()));
            }
        }
        invariants.check();
        ports.scheduler().close();
    }

    // What the storm has made fail five times is an operator's to try again.
    private void replayParked() {
        var messages = new MemoryInboxMessages(tables, ports.scheduler());
        tables.inbox.committed().stream()
                .filter(row -> row.status().equals("PARKED"))
                .forEach(row ->
                        messages.replay(row.message().queue(), row.message().id()));
    }
}
