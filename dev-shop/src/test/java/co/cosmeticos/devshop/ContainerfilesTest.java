package co.cosmeticos.devshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A Containerfile can include no other, so that what the four have in common stands in each. */
class ContainerfilesTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void the_four_containerfiles_differ_in_names_only() {
        assertThat(Wires.SERVICES.stream().map(ContainerfilesTest::pattern).distinct())
                .singleElement()
                .satisfies(
                        pattern -> assertThat(pattern).contains("cosmeticos/NAME", "SHOP_PREFIX=PREFIX ", "\"WHAT\""));
    }

    @Test
    void compose_builds_each_of_them() {
        var compose = read(ROOT.resolve("compose.yaml"));
        assertThat(Wires.SERVICES)
                .allSatisfy(service -> assertThat(compose)
                        .contains("image: cosmeticos/%1$s\n    build: {context: ., dockerfile: %1$s/Containerfile}"
                                .formatted(service.name())));
    }

    private static String pattern(Wires.Service service) {
        var folder = ROOT.resolve(service.name());
        var description = read(folder.resolve("pom.xml")).replaceAll("(?s).*<description>(.*)</description>.*", "$1");
        return read(folder.resolve("Containerfile"))
                .replace(description, "WHAT")
                .replace(service.name(), "NAME")
                .replace("SHOP_PREFIX=" + service.prefix(), "SHOP_PREFIX=PREFIX");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
