package co.cosmeticos.devshop;

import co.cosmeticos.devshop.data.DataFolder;
import co.cosmeticos.devshop.data.ProcessRecords;
import co.cosmeticos.devshop.parts.Part;
import co.cosmeticos.devshop.parts.PartFailed;
import co.cosmeticos.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;

/** Launcher: starts, supervises and stops the whole shop. */
public final class Shop {

    private final ShopSettings settings;
    private final DataFolder folder;
    private final ShopPlan shopPlan;
    private final List<Part> servers;
    private final RunningParts parts;
    private final PrintStream console;
    private final CountDownLatch over = new CountDownLatch(1);

    private Shop(ShopSettings settings, DataFolder folder, Map<String, String> environment, PrintStream console) {
        this.settings = settings;
        this.folder = folder;
        this.console = console;
        this.shopPlan = new ShopPlan(settings, folder, environment);
        this.servers = shopPlan.servers();
        this.parts = new RunningParts(console, this::partDied);
    }

    /** Runs until Ctrl-C, until a part dies, or until the parent process is gone. */
    public static void main(String[] args) throws InterruptedException {
        quieten();
        try {
            var settings = ShopSettings.of(System.getProperties());
            var shop = new Shop(settings, own(settings), System.getenv(), System.out);
            shop.run();
        } catch (IllegalArgumentException | IllegalStateException | PartFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void quieten() {
        try (var configuration = Shop.class.getResourceAsStream("/launcher-logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Processes left by a killed launcher hold ports and files, so they are ended first.
    private static DataFolder own(ShopSettings settings) {
        var folder = DataFolder.own(settings.data());
        var ended = new ProcessRecords(folder).endLeftovers();
        EmbeddedDatabase.endLeftover(folder.folder("postgres"));
        if (!ended.isEmpty()) {
            System.out.println("Ended what an earlier run had left: " + String.join(", ", ended));
        }
        if (settings.fresh()) {
            folder.empty();
        }
        return folder;
    }

    private void run() throws InterruptedException {
        PortCheck.refuse(settings, shopPlan.ports());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        if (settings.watchParent()) {
            ProcessHandle.current().parent().ifPresent(this::endWith);
        }
        console.printf("Starting the shop on %s%n", folder.file(""));
        folder.writePrivately("shop.env", shopPlan.wires().script());
        shopPlan.installPages();
        startAll();
        if (!servers.isEmpty()) {
            console.println("  " + new DemoCatalog(folder, shopPlan.wires()).load());
        }
        StartupBanner.print(console, settings, shopPlan.wires());
        if (settings.controlled()) {
            new ControlChannel(parts, console).listen(over::countDown);
        }
        over.await();
        System.exit(0);
    }

    private void endWith(ProcessHandle parent) {
        var unused = parent.onExit().thenRun(over::countDown);
    }

    private void startAll() {
        var starting = new ArrayList<CompletableFuture<Void>>();
        var database = database();
        shopPlan.companions().forEach(part -> starting.add(begin(part)));
        var coming = new HashMap<String, CompletableFuture<Void>>();
        for (var server : servers) {
            parts.add(server);
            // A second server starts after the first, by which the tables are there.
            var before = coming.getOrDefault(ServiceEnvironment.Server.firstOf(server.name()), database);
            coming.put(server.name(), before.thenCompose(done -> parts.startLater(server)));
        }
        starting.addAll(coming.values());
        starting.add(database);
        try {
            CompletableFuture.allOf(starting.toArray(new CompletableFuture<?>[0]))
                    .join();
        } catch (CompletionException e) {
            throw new PartFailed(
                    e.getCause() == null
                            ? e.toString()
                            : String.valueOf(e.getCause().getMessage()));
        }
    }

    private CompletableFuture<Void> database() {
        if (shopPlan.stores().embedsDatabase()) {
            return begin(shopPlan.database());
        }
        var server = shopPlan.stores().database();
        return CompletableFuture.runAsync(() -> shopPlan.databasePasswords().forEach(server::create));
    }

    private CompletableFuture<Void> begin(Part part) {
        parts.add(part);
        return parts.startLater(part);
    }

    private void partDied(String name) {
        console.printf("%s has died; its log is %s%n", name, folder.file("logs/" + name + ".log"));
        if (!settings.controlled()) {
            console.println("Stopping the shop.");
            System.exit(1);
        }
    }

    private void stop() {
        parts.stopAll(servers.stream().map(Part::name).toList());
        folder.close();
    }
}
