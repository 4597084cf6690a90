package co.cosmeticos.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each type of problem has a page, which stands in the application that every server has. */
class ProblemPagesTest {

    private static final Path FOLDER = ShopService.root().resolve("liberty-config/src/main/liberty/root.war/problems");
    private static Map<String, String> pages;
    private static Map<String, Refusals.Told> refusals;

    @BeforeAll
    static void read() throws IOException {
        var documents = ShopDocuments.read();
        refusals = documents.refusals();
        pages = new ProblemPages(documents, ProblemTexts.read()).all();
    }

    @Test
    void the_pages_are_those_that_are_kept() throws IOException {
        if (Boolean.getBoolean("openapi.write")) {
            write();
        }
        var kept = new TreeMap<String, String>();
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                kept.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        assertThat(pages).describedAs("-Dopenapi.write makes them anew").isEqualTo(kept);
    }

    @Test
    void a_refusal_tells_what_it_means() {
        assertThat(refusals)
                .hasEntrySatisfying(
                        "reservation-expired",
                        told -> assertThat(told.meaning())
                                .isEqualTo("The hold ended before it could be turned into a sale."))
                .hasSizeGreaterThan(80);
        assertThat(pages.get("out-of-stock/index.html"))
                .contains(
                        "What it means",
                        "409",
                        "<code>skus</code>: The SKUs",
                        "<code>cart</code> (not always)",
                        "storefront.html#/Checkout/checkOut",
                        "lang=\"pt-BR\"");
        assertThat(pages.get("index.html")).contains("href=\"out-of-stock/\"");
    }

    private static void write() throws IOException {
        if (Files.exists(FOLDER)) {
            try (var old = Files.walk(FOLDER)) {
                for (var file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (var page : pages.entrySet()) {
            var file = FOLDER.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }
}
