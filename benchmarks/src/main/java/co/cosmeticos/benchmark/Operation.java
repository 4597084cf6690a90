package co.cosmeticos.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is measured, with the cost that we aim at: CPU milliseconds of the services and PostgreSQL. */
enum Operation {
    LIST("product list of 24", 1) {
        @Override
        void perform(Client client) throws Client.Failed, InterruptedException {
            client.get("/api/v1/catalog/products?limit=24&sort=" + client.oneOf(SORTS));
        }
    },
    DETAIL("product detail", 1) {
        @Override
        void perform(Client client) throws Client.Failed, InterruptedException {
            client.get("/api/v1/catalog/products/" + client.oneOf(client.shop().slugs()));
        }
    },
    SEARCH("text search", 5) {
        @Override
        void perform(Client client) throws Client.Failed, InterruptedException {
            client.get("/api/v1/catalog/search?q=" + encoded(client.oneOf(WORDS)));
        }
    },
    SUGGEST("suggestions", 5) {
        @Override
        void perform(Client client) throws Client.Failed, InterruptedException {
            client.get("/api/v1/catalog/search/suggest?q="
                    + encoded(client.oneOf(WORDS).substring(0, 3)));
        }
    },
    ADD_TO_CART("add to cart", 4) {
        @Override
        void perform(Client client) throws Client.Failed, InterruptedException {
            client.post(
                    "/api/v1/shop/carts/" + client.cart() + "/lines",
                    "{\"sku\": \"%s\", \"quantity\": 1}"
                            .formatted(client.oneOf(client.shop().skus())));
        }
    },
    CHECKOUT("whole checkout flow", 15) {
        @Override
        void perform(Client client) throws Client.Failed, InterruptedException {
            client.buy("medida@cosmeticos.example");
        }
    };

    // A plural, an accent left out, a letter too many, two words, and a word that is in most products.
    private static final List<String> WORDS = List.of(
            "batom",
            "batons",
            "hidratante",
            "protetor solar",
            "shampo",
            "mascara de cilios",
            "creme",
            "perfume",
            "esmalte");
    private static final List<String> SORTS = List.of("newest", "name", "price", "-price");

    private final String text;
    private final int goalMillis;

    Operation(String text, int goalMillis) {
        this.text = text;
        this.goalMillis = goalMillis;
    }

    abstract void perform(Client client) throws Client.Failed, InterruptedException;

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String text() {
        return text;
    }

    int goalMillis() {
        return goalMillis;
    }
}
