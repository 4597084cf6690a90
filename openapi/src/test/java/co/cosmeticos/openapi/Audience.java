package co.cosmeticos.openapi;

import java.util.Set;

/** Whom a document is for. */
enum Audience {
    STOREFRONT("Storefront", "What a web shop or an app calls for a shopper, signed in or not."),
    ADMINISTRATION("Administration", "What staff call, each operation with a permission of their role."),
    INTEGRATION("Integration", "OAuth 2.0 and OpenID Connect for programs, and what payment providers call."),
    INTERNAL("Internal", "What the services call of each other; no gateway lets it through.");

    // Storefronts send people to the page of the shop to log in (RFC 7636), and so do integrations.
    private static final Set<String> OAUTH = Set.of(
            "requestToken",
            "revokeToken",
            "getJwks",
            "getOpenIdConfiguration",
            "getAuthorizationServerMetadata",
            "showAuthorizePage");
    // Staff log in as everybody does, and see the shop as its customers do.
    private static final Set<String> STAFF_TOO = Set.of(
            "logIn",
            "refreshTokens",
            "logOut",
            "getMe",
            "listBrands",
            "listCategories",
            "listProducts",
            "getProduct",
            "searchProducts",
            "suggestSearches",
            "getOrder",
            "cancelOrder");
    private static final Set<String> PROGRAMS = Set.of("introspectToken", "receivePaymentEvent");
    // What the log-in page itself calls, as browsers do.
    private static final Set<String> PAGES =
            Set.of("submitAuthorizePage", "submitSecondFactorPage", "beginProviderLogin", "completeProviderLogin");

    private final String title;
    private final String description;

    Audience(String title, String description) {
        this.title = title;
        this.description = description;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** The name of its file: {@code storefront.json}. */
    String file() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".json";
    }

    /** Whether this operation is for it. */
    boolean hears(ShopOperation operation) {
        var id = operation.id();
        if (operation.path().contains("/internal/") || PAGES.contains(id)) {
            return this == INTERNAL;
        }
        if (OAUTH.contains(id)) {
            return this == STOREFRONT || this == INTEGRATION;
        }
        if (PROGRAMS.contains(id)) {
            return this == INTEGRATION;
        }
        if (STAFF_TOO.contains(id)) {
            return this == STOREFRONT || this == ADMINISTRATION;
        }
        return this == (operation.needsPermission() ? ADMINISTRATION : STOREFRONT);
    }
}
