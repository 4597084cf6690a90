package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.microshed.testing.jaxrs.RESTClient;
import org.microshed.testing.jupiter.MicroShedTest;

/** The catalog through a typed client, by MicroShed Testing against the running shop. */
@ExtendWith(CatalogMicroShedIT.ShopFirst.class)
@MicroShedTest
public class CatalogMicroShedIT {

    @RESTClient
    public static Catalog catalog;

    /** What a storefront reads. */
    @Path("/api/v1/catalog")
    @Produces("application/json")
    public interface Catalog {

        @GET
        @Path("/products")
        JsonObject list(@QueryParam("limit") int limit, @QueryParam("after") String after);

        @GET
        @Path("/products/{slug}")
        JsonObject detail(@PathParam("slug") String slug);
    }

    /** MicroShed asks for the address before the test class is touched. */
    static final class ShopFirst implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            var address = java.net.URI.create(RunningShop.get().process().url());
            System.setProperty("microshed_manual_env", "true");
            System.setProperty("microshed_hostname", address.getHost());
            System.setProperty("microshed_http_port", Integer.toString(address.getPort()));
        }
    }

    @Test
    void pages_follow_each_other_without_overlap_or_gap() {
        var first = catalog.list(10, null);
        var second = catalog.list(10, first.getString("next"));
        var both = catalog.list(20, null);
        assertThat(slugs(both)).hasSize(20).startsWith(slugs(first)).endsWith(slugs(second));
    }

    private static String[] slugs(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("slug"))
                .toArray(String[]::new);
    }

    @Test
    void a_card_and_its_detail_agree() {
        var card = catalog.list(1, null).getJsonArray("items").getJsonObject(0);
        var detail = catalog.detail(card.getString("slug"));
        assertThat(detail.getString("name")).isEqualTo(card.getString("name"));
        assertThat(detail.getInt("priceMinor")).isEqualTo(card.getInt("priceMinor"));
        assertThat(detail.getJsonArray("variants")).isNotEmpty();
    }
}
