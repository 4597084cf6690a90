package co.cosmeticos.devshop;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.devshop.data.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void compose_tells_the_services_all_that_they_are_told_here(@TempDir Path folder) {
        var settings = new Properties();
        settings.setProperty("shop.data", folder.toString());
        var compose = read(ROOT.resolve("compose.yaml"));
        try (var data = DataFolder.own(folder)) {
            var blueprint = new Blueprint(ShopSettings.of(settings), data, Map.of());
            assertThat(blueprint.wires().environment().keySet())
                    .allSatisfy(variable -> assertThat(compose).contains("\n  " + variable + ": "));
        }
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
