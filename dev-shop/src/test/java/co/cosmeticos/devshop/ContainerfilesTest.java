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
        assertThat(ServiceEnvironment.SERVICES.stream()
                        .map(ContainerfilesTest::pattern)
                        .distinct())
                .singleElement()
                .satisfies(pattern ->
                        assertThat(pattern).contains("cosmeticos/NAME", "SHOP_DATABASES=NAME:PREFIX ", "\"WHAT\""));
    }

    @Test
    void the_image_of_all_is_built_as_theirs() {
        var all = read(ROOT.resolve("one-server/Containerfile"));
        assertThat(ServiceEnvironment.SERVICES).allSatisfy(service -> {
            var one = read(ROOT.resolve(service.name()).resolve("Containerfile"));
            assertThat(one.substring(one.indexOf("\nFROM ${BASE}\n"), one.indexOf("LABEL")))
                    .isEqualTo(all.substring(all.indexOf("\nFROM ${BASE}\n"), all.indexOf("LABEL")));
            assertThat(all)
                    .contains(
                            "COPY %1$s/target/%1$s /wars/%1$s\n".formatted(service.name()),
                            "liberty-config/src/main/liberty/%s.xml ".formatted(service.name()),
                            service.name() + ":" + service.prefix());
        });
    }

    @Test
    void compose_builds_each_of_them() {
        var compose = read(ROOT.resolve("compose.yaml"));
        assertThat(ServiceEnvironment.SERVICES)
                .allSatisfy(service -> assertThat(compose)
                        .contains("image: cosmeticos/%1$s\n    build: {context: ., dockerfile: %1$s/Containerfile}"
                                .formatted(service.name())));
    }

    @Test
    void compose_tells_the_services_all_that_they_are_told_here(@TempDir Path folder) {
        var settings = new Properties();
        settings.setProperty("shop.data", folder.toString());
        try (var data = DataFolder.own(folder)) {
            var variables = new ShopPlan(ShopSettings.of(settings), data, Map.of())
                    .wires()
                    .environment()
                    .keySet();
            assertThat(variables)
                    .allSatisfy(variable ->
                            assertThat(read(ROOT.resolve("compose.yaml"))).contains("\n  " + variable + ": "));
            assertThat(variables)
                    .filteredOn(variable -> !variable.startsWith("AUTH_DEMO_"))
                    .allSatisfy(variable -> assertThat(read(ROOT.resolve("compose.production.yaml")))
                            .contains("\n  " + variable + ": "));
        }
    }

    @Test
    void compose_publishes_three_ports_and_those_to_this_machine_alone() {
        assertThat(read(ROOT.resolve("compose.yaml"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("ports:")))
                .containsExactlyInAnyOrder(
                        "ports: [\"127.0.0.1:8080:8000\"]",
                        "ports: [\"127.0.0.1:8025:8025\"]",
                        "ports: [\"127.0.0.1:8090:8090\"]");
    }

    @Test
    void compose_knows_no_password_and_starts_with_none() {
        var compose = read(ROOT.resolve("compose.yaml"));
        assertThat(compose).doesNotContain(":-");
        assertThat(compose.lines()
                        .filter(line -> line.matches("\\s+\\w*(PASSWORD|SECRET|API_KEY|PASS|AMQP_URI|MONGO_URI): .*"))
                        .filter(line -> !line.contains("*")))
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(line).contains(":?edge/secrets makes it}"));
    }

    @Test
    void no_data_source_lets_rows_into_the_log() {
        assertThat(ServiceEnvironment.SERVICES)
                .allSatisfy(service -> assertThat(
                                read(ROOT.resolve("liberty-config/src/main/liberty/" + service.name() + ".xml"))
                                        .lines()
                                        .filter(line -> line.contains("<properties.postgresql ")))
                        .hasSize(2)
                        .allSatisfy(line -> assertThat(line).contains(" logServerErrorDetail=\"false\"")));
    }

    @Test
    void a_server_listens_for_its_machine_alone_and_an_image_for_its_network() {
        assertThat(read(ROOT.resolve("liberty-config/src/main/liberty/base.xml")))
                .contains("<variable name=\"http.host\" defaultValue=\"127.0.0.1\"/>");
        assertThat(read(ROOT.resolve("liberty-config/src/main/image/container.xml")))
                .contains("<variable name=\"http.host\" defaultValue=\"*\"/>");
    }

    private static String pattern(ServiceEnvironment.Service service) {
        var folder = ROOT.resolve(service.name());
        var description = read(folder.resolve("pom.xml")).replaceAll("(?s).*<description>(.*)</description>.*", "$1");
        return read(folder.resolve("Containerfile"))
                .replace(description, "WHAT")
                .replace(service.name(), "NAME")
                .replace("NAME:" + service.prefix(), "NAME:PREFIX");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
