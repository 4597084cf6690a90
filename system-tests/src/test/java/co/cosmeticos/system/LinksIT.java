package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every address that an answer points at leads somewhere, and no answer to a token may be kept for others. */
class LinksIT {

    private static final Set<Integer> MADE = Set.of(201, 202);
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"?next");

    private final RunningShop shop = RunningShop.get();
    private final List<Operation> operations = OpenApiDocuments.operations();

    @Test
    void what_is_made_as_the_document_shows_it_is_found_where_its_location_says() {
        var followed = new AtomicInteger();
        operations.stream()
                .filter(operation -> "POST".equals(operation.method()))
                .filter(operation -> operation.documentedStatuses().stream().anyMatch(MADE::contains))
                .filter(operation -> !operation.isInternal()
                        && !operation.path().replace("{code}", "").contains("{"))
                .forEach(operation -> {
                    var path = operation.path().replace("{code}", "LINKS" + System.nanoTime());
                    var made = shop.admin()
                            .once()
                            .send("POST", path, example(operation).orElse("{}"), "application/json");
                    var location = made.header("Location");
                    if (MADE.contains(made.status())) {
                        // What was only accepted may have no place (RFC 9110, section 15.3.3).
                        assertThat(location.isEmpty() && made.status() == 201)
                                .as(operation + " says nowhere")
                                .isFalse();
                        if (!location.isEmpty()) {
                            leadsSomewhere(operation, location);
                            followed.incrementAndGet();
                        }
                    }
                });
        assertThat(followed).hasValueGreaterThanOrEqualTo(4);
    }

    @TestFactory
    Stream<DynamicTest> the_next_page_is_where_the_link_says() {
        return operations.stream()
                .filter(operation ->
                        "GET".equals(operation.method()) && !operation.path().contains("{"))
                .filter(operation -> operation.queryParameters().anyMatch(one -> "limit".equals(one.getString("name"))))
                .filter(operation ->
                        !operation.isInternal() && !operation.path().contains("search"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var page = shop.admin().get(operation.path() + "?limit=1");
                    var link = NEXT.matcher(page.header("Link"));
                    var next = page.status() == 200 && page.body().startsWith("{")
                            ? page.json().getString("next", "")
                            : "";
                    if (!next.isEmpty()) {
                        leadsSomewhere(operation, operation.path() + "?limit=1&after=" + next);
                    }
                    if (link.find()) {
                        leadsSomewhere(operation, link.group(1));
                        assertThat(next)
                                .as("what the link of %s leads to", operation)
                                .isNotEmpty();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_answer_to_a_token_is_kept_for_nobody_else() {
        return operations.stream()
                .filter(operation -> "GET".equals(operation.method()) && !operation.isInternal())
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var answer = shop.admin().get(operation.pathToNowhere());
                    assertThat(answer.header("Cache-Control"))
                            .as(operation + " " + answer.status())
                            .isNotNull()
                            .doesNotContain("public");
                }));
    }

    private void leadsSomewhere(Operation operation, String address) {
        var path = URI.create(shop.process().url()).resolve(address);
        assertThat(path.getAuthority())
                .as(operation + " leads to " + address)
                .isEqualTo(URI.create(shop.process().url()).getAuthority());
        var query = path.getRawQuery() == null ? "" : "?" + path.getRawQuery();
        var there = shop.admin().get(path.getRawPath() + query);
        assertThat(there.status()).as(operation + " leads to " + address).isEqualTo(200);
    }

    private static Optional<String> example(Operation operation) {
        if (!operation.takesJson()) {
            return Optional.empty();
        }
        var examples = operation
                .description()
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject(operation.bodyType())
                .getJsonObject("examples");
        return examples == null
                ? Optional.empty()
                : examples.values().stream()
                        .map(JsonObject.class::cast)
                        .map(one -> text(one.get("value")))
                        .findFirst();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
