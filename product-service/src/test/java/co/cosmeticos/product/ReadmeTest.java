package co.cosmeticos.product;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.FieldTextRules;
import co.cosmeticos.fixtures.RefusalRules;
import co.cosmeticos.fixtures.WordRules;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void every_refusal_stands_in_the_readme_and_has_a_brazilian_text() {
        RefusalRules.of("co.cosmeticos.product").check();
    }

    @Test
    void the_readme_lists_every_event() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
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

    @Test
    void every_message_of_a_field_has_a_portuguese_text() {
        FieldTextRules.check();
    }

    @Test
    void its_words_are_those_of_the_code() {
        WordRules.check("co.cosmeticos.product");
    }
}
