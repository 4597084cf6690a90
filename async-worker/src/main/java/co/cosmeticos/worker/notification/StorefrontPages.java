package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.settings.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The pages of the storefront that mails link to. A code or token comes behind them as a fragment, which browsers do not send:
 * so it is in no server's log and in no Referer.
 *
 * @param home URL of the storefront, without a trailing slash
 * @param order path of an order's page, with {@code {id}} in the place of its id
 * @param verifyEmail path of the page that confirms an address, or refuses to
 * @param changeEmail path of the page that confirms another address, or refuses to
 * @param resetPassword path of the page on which a new password is chosen
 * @param forgotPassword path of the page that asks for the mail with the code for it
 * @param myData path of the page on which people get their data export
 * @param acceptInvitation path of the page on which who was invited to be staff accepts
 */
public record StorefrontPages(
        String home,
        String order,
        String verifyEmail,
        String changeEmail,
        String resetPassword,
        String forgotPassword,
        String myData,
        String acceptInvitation) {

    private static final String ID = "{id}";

    public StorefrontPages {
        if (!isUrl(home) || home.endsWith("/")) {
            throw new IllegalArgumentException("storefront.url must be a URL without a slash at the end, was " + home);
        }
        if (order.indexOf(ID) < 0 || order.indexOf(ID) != order.lastIndexOf(ID)) {
            throw new IllegalArgumentException("storefront.order must have {id} once, was " + order);
        }
        Stream.of(order, verifyEmail, changeEmail, resetPassword, forgotPassword, myData, acceptInvitation)
                .forEach(path -> requirePath(home, path));
    }

    // Whatever follows a `#` of its own would be no code any more.
    private static void requirePath(String home, String path) {
        if (!path.startsWith("/") || path.contains("#") || !isUrl(home + path.replace(ID, "0"))) {
            throw new IllegalArgumentException(
                    "A page below storefront.url must be a path from / on, without #, was " + path);
        }
    }

    private static boolean isUrl(String text) {
        try {
            var url = new URI(text);
            return url.getScheme() != null && url.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Reads them from the service's settings; each is where this shop's API is unless said otherwise. */
    static StorefrontPages from(Settings settings) {
        return new StorefrontPages(
                settings.text("storefront.url", settings.shared("public-url", "http://localhost:8080")),
                settings.text("storefront.order", "/orders/{id}"),
                settings.text("storefront.verify-email", "/verify-email"),
                settings.text("storefront.change-email", "/change-email"),
                settings.text("storefront.reset-password", "/reset-password"),
                settings.text("storefront.forgot-password", "/forgot-password"),
                settings.text("storefront.my-data", "/my-data"),
                settings.text("storefront.accept-invitation", "/accept-invitation"));
    }

    /** URL of an order's page. */
    String ofOrder(UUID id) {
        return home + order.replace(ID, id.toString());
    }

    /** URL of a page of an order, which its token opens for who has no account. */
    String ofOrder(UUID id, String token) {
        return ofOrder(id) + "#token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    /** URL of one of the pages, with the code that it is opened for. */
    String of(String page, String code) {
        return of(page) + "#code=" + code;
    }

    /** URL of one of the pages. */
    String of(String page) {
        return home + page;
    }
}
