package co.cosmeticos.system.limits;

import java.util.ArrayList;
import java.util.List;

/** An operation of each service that takes JSON; that nobody is signed in is found out after the body was looked at. */
enum Service {
    CATALOG("/api/v1/catalog/activity"),
    ACCOUNTS("/api/v1/auth/register"),
    ORDERS("/api/v1/shop/carts/x/lines"),
    WORKER("/api/v1/ops/reports");

    private final String path;

    Service(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** The head of a request to post JSON, with these lines more. */
    List<String> head(String... more) {
        var head = new ArrayList<>(List.of(
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Type: application/json"));
        head.addAll(List.of(more));
        return head;
    }
}
