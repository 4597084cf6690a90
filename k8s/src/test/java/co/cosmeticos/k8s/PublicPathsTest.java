package co.cosmeticos.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The routes of the gateway are the public resources of the code, without internal ones. */
class PublicPathsTest {

    private static final Map<String, String> PREFIXES = Map.of(
            "product-service", "catalog", "auth-service", "auth", "cart-order-service", "shop", "async-worker", "ops");
    private static final Pattern RESOURCE =
            Pattern.compile("@Path\\(\"/?([^\"]*)\"\\)\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*public class");

    private static final List<Pattern> ROUTES = Manifests.sources()
            .of("VirtualService")
            .filter(one -> one.at("metadata.name").is("shop"))
            .flatMap(one -> one.at("spec.http").items().stream())
            .filter(route -> !route.at("delegate").isMissing())
            .flatMap(route -> route.at("match").items().stream())
            .map(match -> match.at("uri.regex").isMissing()
                    ? Pattern.quote(match.at("uri.exact").text())
                    : match.at("uri.regex").text())
            .map(Pattern::compile)
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"product-service", "auth-service", "cart-order-service", "async-worker"})
    void every_public_resource_has_a_route(String service) {
        assertThat(publicPaths(service))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(isRouted(path)).as(path).isTrue());
    }

    @Test
    void resources_for_services_are_there_to_be_hidden() {
        assertThat(roots("product-service")).contains("internal/quotes", "internal/reservations");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/catalog/internal/quotes",
        "/api/v1/catalog/%69nternal/quotes",
        "/api/v1/catalog/internal;a=b/quotes",
        "/api/v1/catalog/Products",
        "/api/v1/catalog",
        "/api/v1/catalogs/products",
        "/metrics",
        "/health/ready",
        "/",
        "/errors/404.problem",
        "/openapis"
    })
    void nothing_else_has_one(String path) {
        assertThat(isRouted(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi/", "/openapi/storefront.json", "/problems/", "/problems/not-found/"})
    void the_documentation_is_for_everybody(String path) {
        assertThat(isRouted(path)).isTrue();
    }

    @Test
    void the_metadata_of_an_issuer_with_a_path_stands_before_that_path() {
        var wellKnown = "/.well-known/oauth-authorization-server";
        assertThat(isRouted(wellKnown + "/api/v1/auth")).isTrue();
        assertThat(isRouted("/api/v1/auth" + wellKnown)).isTrue();
        assertThat(isRouted(wellKnown)).isFalse();
        assertThat(isRouted(wellKnown + "/api/v1/shop")).isFalse();
    }

    static boolean isRouted(String path) {
        return ROUTES.stream().anyMatch(route -> route.matcher(path).matches());
    }

    /** The paths of the public resources of all services, by their code. */
    static List<String> publicPaths() {
        return PREFIXES.keySet().stream()
                .flatMap(service -> publicPaths(service).stream())
                .toList();
    }

    private static List<String> publicPaths(String service) {
        return roots(service)
                .filter(root -> !root.startsWith("internal"))
                .map(root -> "/api/v1/" + PREFIXES.get(service) + "/" + root)
                .toList();
    }

    private static Stream<String> roots(String service) {
        try (var files = Files.walk(Path.of("..").resolve(service).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith("Resource.java")).toList().stream()
                    .flatMap(file -> RESOURCE.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .filter(root -> !root.isEmpty());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
