package co.cosmeticos.product;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.token.AccessFilter;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.catalog.ProductAdminResource;
import co.cosmeticos.product.listing.ProductQueryResource;
import co.cosmeticos.product.reservation.ReservationResource;
import co.cosmeticos.product.search.ProductListResource;
import co.cosmeticos.product.search.SearchResource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of the catalog: who may keep an answer, and where Location and Link lead. */
class CatalogApiIT {

    private static final String STAFF = AdminTokens.of(Ids.next(), "catalog:write");
    private static final String CUSTOMER = AdminTokens.of(Ids.next(), "");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private static Shop shop;
    private static TestApi api;

    @BeforeAll
    static void open() {
        shop = new Shop();
        api = TestApi.of(
                shop.get(ProductAdminResource.class),
                shop.get(ProductQueryResource.class),
                shop.get(ProductListResource.class),
                shop.get(SearchResource.class),
                AdminTokens.filter(),
                new AccessFilter(),
                new RefusalMapper(new Problems()),
                new ThrowableMapper(new Problems()));
        for (var i = 0; i < 5; i++) {
            shop.sells("API-" + i, 1);
        }
        shop.jdbi().useHandle(handle -> {
            handle.execute("update products set status = 'ARCHIVED' where slug = 'produto-api-0'");
            handle.execute("update product_cards set active = false where slug = 'produto-api-0'");
        });
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static MockHttpResponse get(String where, @Nullable String token) {
        var call = api.get("http://evil.example" + where);
        return (token == null ? call : call.header("Authorization", "Bearer " + token)).send();
    }

    private static String header(MockHttpResponse response, String name) {
        return String.valueOf(response.getOutputHeaders().getFirst(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products/produto-api-1",
                "/products/produto-api-1/variants",
                "/products/produto-api-1/related",
                "/search?q=produto",
                "/search?q="
            })
    void what_is_asked_with_a_token_is_kept_by_nobody(String where) {
        assertThat(header(get(where, null), "Cache-Control")).startsWith("public");
        for (var token : List.of(STAFF, CUSTOMER)) {
            assertThat(get(where, token).getStatus()).isEqualTo(200);
            assertThat(header(get(where, token), "Cache-Control")).isEqualTo("private, no-store");
        }
    }

    @Test
    void an_archived_product_is_kept_by_nobody_and_shown_to_staff_alone() {
        assertThat(get("/products/produto-api-0", null).getStatus()).isEqualTo(404);
        assertThat(get("/products/produto-api-0", CUSTOMER).getStatus()).isEqualTo(404);
        var seen = get("/products/produto-api-0", STAFF);
        assertThat(seen.getStatus()).isEqualTo(200);
        assertThat(header(seen, "Cache-Control")).isEqualTo("private, no-store");
        var unchanged = api.get("/products/produto-api-0")
                .header("Authorization", "Bearer " + STAFF)
                .header("If-None-Match", header(seen, "ETag"))
                .send();
        assertThat(unchanged.getStatus()).isEqualTo(304);
        assertThat(header(unchanged, "Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void archived_products_are_listed_for_staff_alone() {
        assertThat(get("/search?status=archived", null).getStatus()).isEqualTo(401);
        assertThat(get("/search?status=archived", CUSTOMER).getStatus()).isEqualTo(403);
        var seen = get("/search?status=archived&q=produto", STAFF);
        assertThat(new String(seen.getOutput(), StandardCharsets.UTF_8))
                .contains("produto-api-0", "\"total\": 1, \"totalIsExact\": true")
                .doesNotContain("produto-api-1");
        assertThat(header(seen, "Cache-Control")).isEqualTo("private, no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products?limit=1",
                "/products?sort=name&limit=2&brand=Aurora",
                "/products?category=Maquiagem%20%3E%20Batons&sort=-price&limit=1",
                "/products?available=true&brand=Aurora&brand=aurora&sort=price&limit=2&facets=true",
                "/search?q=produto&limit=1",
                "/search?brand=Aurora&sort=-price&limit=2",
                "/search?q=%3Cproduto%3E%22&limit=2"
            })
    void every_link_leads_to_the_next_page_of_the_same_host(String first) {
        var seen = new ArrayList<String>();
        var where = first;
        while (!where.isEmpty()) {
            var page = get(where, null);
            assertThat(page.getStatus()).as(where).isEqualTo(200);
            seen.add(new String(page.getOutput(), StandardCharsets.UTF_8));
            var link = header(page, "Link");
            assertThat(link).doesNotContain("evil");
            var next = NEXT.matcher(link);
            where = next.matches()
                    ? URI.create("http://shop.example" + first)
                            .resolve(next.group(1))
                            .toString()
                    : "";
            where = where.replace("http://shop.example", "");
        }
        assertThat(seen).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(String.join("", seen)).contains("produto-api-1", "produto-api-4");
    }

    @Test
    void the_location_of_a_new_product_leads_there_whatever_host_was_claimed() {
        var body = "{\"name\": \"Novo\", \"brand\": \"Aurora\", \"category\": \"Batons\","
                + " \"variants\": [{\"sku\": \"NOVO-1\", \"priceMinor\": 100}]}";
        var created = api.post("http://evil.example/products")
                .header("Authorization", "Bearer " + STAFF)
                .json(body)
                .send();
        assertThat(created.getStatus()).isEqualTo(201);
        var location = header(created, "Location");
        assertThat(location).startsWith("/products/");
        assertThat(get(location, null).getStatus()).isEqualTo(200);
        assertThat(header(created, "ETag")).isEqualTo("\"1\"");
    }

    @Test
    void the_location_of_a_reservation_names_no_host() {
        var order = UUID.randomUUID();
        var resource = shop.get(ReservationResource.class);
        var request = new ReservationResource.ReservationRequest(
                order, 60L, List.of(new ReservationResource.LineRequest("API-2", 1)));
        var address = new org.jboss.resteasy.specimpl.ResteasyUriInfo("http://evil.example/internal/reservations", "");
        var response = resource.reserve(request, address);
        assertThat(response.getHeaderString("Location")).isEqualTo("/internal/reservations/" + order);
        assertThat(resource.get(order).orderId()).isEqualTo(order);
    }

    @Test
    void a_facet_is_called_in_the_language_of_the_reader() {
        assertThat(labels("pt")).contains("R$ 25 a R$ 50");
        assertThat(labels("en")).contains("R$ 25 to R$ 50").doesNotContain("R$ 25 a R$ 50");
        assertThat(header(get("/search?q=produto", null), "Vary")).contains("Accept-Language");
    }

    private static String labels(String language) {
        new co.cosmeticos.platform.context.RequestContext(null, null, java.util.Locale.forLanguageTag(language)).bind();
        try {
            return new String(get("/search?q=produto", null).getOutput(), StandardCharsets.UTF_8);
        } finally {
            co.cosmeticos.platform.context.RequestContext.clear();
        }
    }
}
