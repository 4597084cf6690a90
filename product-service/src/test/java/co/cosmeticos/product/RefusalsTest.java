package co.cosmeticos.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final Pattern SLUG = Pattern.compile("public String slug\\(\\) \\{\\s+return \"([a-z-]+)\"");
    private static final Set<String> OF_THE_PLATFORM = Set.of("not-found", "payload-too-large", "validation");

    private static Set<String> slugs() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> SLUG.matcher(read(file)).results().map(found -> found.group(1)))
                    .filter(slug -> !OF_THE_PLATFORM.contains(slug))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void every_refusal_has_a_brazilian_text() throws IOException {
        var texts = new Properties();
        try (InputStream file = RefusalsTest.class.getResourceAsStream("/problems_pt_BR.properties")) {
            texts.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(slugs()).isNotEmpty().allSatisfy(slug -> assertThat(texts).containsKeys(slug, slug + ".detail"));
    }

    @Test
    void the_readme_lists_every_refusal_and_every_event() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        assertThat(slugs()).allSatisfy(slug -> assertThat(readme).contains("`" + slug + "`"));
        var events = new ClassFileImporter()
                .importPackages("co.cosmeticos.product").stream()
                        .filter(type -> type.isAssignableTo(co.cosmeticos.platform.outbox.DomainEvent.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(events).hasSize(4);
        for (var type : Set.of("product.created", "product.updated", "stock.low", "reservation.expired")) {
            assertThat(readme).contains("`" + type + "`");
        }
    }
}
