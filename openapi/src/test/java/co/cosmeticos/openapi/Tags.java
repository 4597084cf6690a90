package co.cosmeticos.openapi;

import static co.cosmeticos.openapi.ServiceScan.JSON;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The groups of operations, and what each is about. */
final class Tags {

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry(
                    "Account",
                    "A person's account: profile, addresses, cards, consents, second factor, export and erasure"),
            Map.entry("Administration", "Users, roles, programs, signing keys and the audit trail, for staff"),
            Map.entry("Browsing history", "The products that a customer has looked at"),
            Map.entry("Carts", "What a shopper is about to buy, signed in or not"),
            Map.entry("Catalog", "Products, variants, brands and categories, and the search over them"),
            Map.entry("Checkout", "From a cart to an order, which is charged what was shown"),
            Map.entry("Coupons", "Discounts by a code, and their limits"),
            Map.entry("Events", "The log of everything that the services have published"),
            Map.entry("Internal", "What the services ask of each other"),
            Map.entry("Notifications", "The mails that were sent or could not be"),
            Map.entry("Orders", "What was bought, for its buyer and for staff"),
            Map.entry("Parked messages", "Messages that a service has given up, to be replayed or discarded"),
            Map.entry("Payments", "What payment providers tell"),
            Map.entry("Product administration", "Products changed one by one or imported by CSV, for staff"),
            Map.entry("Reports", "Reports that are made in the background"),
            Map.entry("Session", "Logging in and out, registering, and proving an address"),
            Map.entry("Stock", "Levels of stock, counted or adjusted"),
            Map.entry("Tokens", "OAuth 2.0 and OpenID Connect"));

    private Tags() {}

    /** Those of these operations, by name. */
    static ArrayNode of(List<ShopOperation> operations) {
        var names = new TreeSet<String>();
        operations.forEach(operation -> operation.json().path("tags").forEach(tag -> names.add(tag.asText())));
        var tags = JSON.createArrayNode();
        names.forEach(name -> tags.addObject()
                .put("name", name)
                .put(
                        "description",
                        Optional.ofNullable(DESCRIPTIONS.get(name))
                                .orElseThrow(() -> new IllegalStateException("No description of the tag " + name))));
        return tags;
    }
}
