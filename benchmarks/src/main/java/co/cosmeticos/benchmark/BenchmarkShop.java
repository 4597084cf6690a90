package co.cosmeticos.benchmark;

import co.cosmeticos.devshop.ShopProcess;
import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.embedded.Folders;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shop on an empty data folder with 1,000 products, of which those made here never run out. */
final class BenchmarkShop implements AutoCloseable {

    private static final int PRODUCTS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    // One address sends more in a minute than a customer ever would.
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PRODUCT_RATE_LIMIT_SERVICE_REQUESTS", "100000000",
            "AUTH_RATE_LIMIT_SERVICE_REQUESTS", "100000000",
            "ORDER_RATE_LIMIT_SERVICE_REQUESTS", "100000000",
            "ORDER_RATE_LIMIT_CARTS_REQUESTS", "100000000",
            "ORDER_RATE_LIMIT_CHECKOUT_REQUESTS", "100000000",
            "ORDER_LIMIT_GUEST_ORDERS", "100000000",
            "WORKER_RATE_LIMIT_SERVICE_REQUESTS", "100000000");

    private final ShopProcess process;
    private final Path data;
    private final String token;
    private final List<String> skus = new ArrayList<>();
    private final List<String> slugs = new ArrayList<>();

    private BenchmarkShop(ShopProcess process, Path data) throws Client.Failed, InterruptedException {
        this.process = process;
        this.data = data;
        this.token = Client.json(new Client(this, 0)
                        .post(
                                "/api/v1/auth/login",
                                "{\"email\": \"admin@cosmeticos.example\", \"password\": \"%s\"}"
                                        .formatted(process.setting("AUTH_DEMO_PASSWORD"))))
                .getString("accessToken");
    }

    static BenchmarkShop open() throws IOException, InterruptedException {
        System.out.println("Starting a shop");
        var data = Folders.temporary("shop-benchmark");
        var process = ShopProcess.start(data, Layout.ONE, ENVIRONMENT);
        try {
            var shop = new BenchmarkShop(process, data);
            shop.fill();
            return shop;
        } catch (Client.Failed | RuntimeException e) {
            process.close();
            Folders.delete(data);
            throw new IllegalStateException("The shop could not be prepared: " + e.getMessage(), e);
        }
    }

    ShopProcess process() {
        return process;
    }

    String url() {
        return process.url();
    }

    List<String> skus() {
        return skus;
    }

    List<String> slugs() {
        return slugs;
    }

    // The demo catalog has some 260 products; the rest are made here, with three variants each.
    private void fill() throws Client.Failed, InterruptedException {
        var client = new Client(this, 0);
        var next = "";
        while (next != null) {
            var page = Client.json(client.get("/api/v1/catalog/products?limit=100" + next));
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> slugs.add(item.getString("slug")));
            next = page.getString("next", null) == null ? null : "&after=" + page.getString("next");
        }
        var csv = new StringBuilder(
                "slug,name,brand,category,description,sku,option1_name,option1_value,price,currency,stock\n");
        for (var i = slugs.size(); i < PRODUCTS; i++) {
            var slug = "medida-" + i;
            slugs.add(slug);
            for (var size = 1; size <= 3; size++) {
                var sku = "MEDIDA-%d-%d".formatted(i, size);
                skus.add(sku);
                csv.append(
                        "%s,Produto de Medida %d,Marca %d,Medidas > Grupo %d,Um produto para medir.,%s,Tamanho,%d ml,%d.90,BRL,1000000%n"
                                .formatted(slug, i, i % 40, i % 12, sku, size * 50, 10 + i % 190));
            }
        }
        finish(client, csv.toString());
    }

    private void finish(Client client, String csv) throws Client.Failed, InterruptedException {
        var job = Client.json(client.postCsv("/api/v1/catalog/products/import", csv, token));
        var address = "/api/v1/catalog/products/import/" + job.getString("id");
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!"DONE".equals(job.getString("status"))) {
            if (System.nanoTime() > until) {
                throw new Client.Failed("the import ended so: " + job);
            }
            Thread.sleep(500);
            job = Client.json(client.get(address, "Authorization", "Bearer " + token));
        }
    }

    /** Waits until every event has been published and every mail been sent. */
    void awaitQuiet() throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (Backlog.of(process).isThere() && System.nanoTime() < until) {
            Thread.sleep(250);
        }
    }

    @Override
    public void close() {
        process.close();
        Folders.delete(data);
    }
}
