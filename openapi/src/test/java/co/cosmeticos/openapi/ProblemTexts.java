package co.cosmeticos.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What customers read of each type of problem, in Brazilian Portuguese, from the files of platform and services. */
final class ProblemTexts {

    private static final List<String> MODULES =
            List.of("platform", "product-service", "auth-service", "cart-order-service", "async-worker");

    private ProblemTexts() {}

    /** Title and detail of each slug. */
    static Properties read() throws IOException {
        var texts = new Properties();
        for (var module : MODULES) {
            var folder = ShopService.root().resolve(module).resolve("src/main/resources");
            var file = folder.resolve("problems_pt_BR.properties");
            try (var reader = Files.newBufferedReader(
                    Files.exists(file) ? file : folder.resolve("platform-problems_pt_BR.properties"))) {
                texts.load(reader);
            }
        }
        return texts;
    }

    /** The slugs that have a text. */
    static Set<String> slugs(Properties texts) {
        var slugs = new TreeSet<>(texts.stringPropertyNames());
        slugs.removeIf(name -> name.contains("."));
        return slugs;
    }
}
