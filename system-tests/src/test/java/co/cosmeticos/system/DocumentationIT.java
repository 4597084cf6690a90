package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server tells outside of its services: the documents of the API, the pages of problems, and the shop's own pages. */
class DocumentationIT {

    private static final Path ROOT = Path.of(System.getProperty("shop.root"));
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"{:]+)\"");

    private final RunningShop shop = RunningShop.get();

    @ParameterizedTest
    @ValueSource(strings = {"storefront", "administration", "integration"})
    void a_document_is_the_one_that_is_kept_and_has_a_page(String audience) throws IOException {
        var document = shop.api().get("/openapi/" + audience + ".json").is(200);
        assertThat(document.header("Content-Type")).startsWith("application/openapi+json");
        assertThat(document.body()).isEqualTo(Files.readString(ROOT.resolve("docs/openapi/" + audience + ".json")));
        var page = shop.api().get("/openapi/" + audience + ".html").is(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        leadsSomewhere("/openapi/", page.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi/", "/problems/", "/problems/out-of-stock/", "/pages/sign-in.html"})
    void a_page_leads_to_pages(String path) {
        var page = shop.api().get(path).is(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).doesNotContain("{mailbox}", "{title}", "{settings}");
        leadsSomewhere(path.substring(0, path.lastIndexOf('/') + 1), page.body());
    }

    private void leadsSomewhere(String folder, String html) {
        var links = LINK.matcher(html).results().map(link -> link.group(1)).toList();
        assertThat(links).isNotEmpty();
        links.stream()
                .map(link ->
                        Path.of(folder).resolve(link.split("[#?]", 2)[0]).normalize() + (link.endsWith("/") ? "/" : ""))
                .map(path -> path.replace("//", "/"))
                .distinct()
                .forEach(path ->
                        assertThat(shop.api().get(path).status()).as(path).isEqualTo(200));
    }

    @Test
    void the_type_of_a_problem_leads_to_its_page() {
        var problem = shop.api().get("/api/v1/catalog/products/nao-existe").is(404);
        var page = shop.api().get(problem.text("type")).is(302);
        assertThat(page.header("Location")).endsWith("/problems/not-found/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/openapi/internal.json", "/WEB-INF/web.xml", "/openapi/../WEB-INF/web.xml", "/nada", "/pages/"})
    void the_rest_is_a_problem(String path) {
        var answer = shop.api().get(path);
        assertThat(answer.status()).isIn(400, 403, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
