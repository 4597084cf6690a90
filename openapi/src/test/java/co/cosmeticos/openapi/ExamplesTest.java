package co.cosmeticos.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever reads the documents sees of each request, answer and problem what it looks like. */
class ExamplesTest {

    private static ShopDocuments documents;

    @BeforeAll
    static void read() throws IOException {
        documents = ShopDocuments.read();
    }

    private record Body(String name, JsonNode content) {

        boolean lacksExample() {
            return content.path("examples").isEmpty();
        }
    }

    // Bodies that are JSON, or a form.
    private static void collect(String name, JsonNode contents, List<Body> found) {
        contents.fields().forEachRemaining(type -> {
            if (type.getKey().endsWith("json") || type.getKey().endsWith("x-www-form-urlencoded")) {
                found.add(new Body(name + " " + type.getKey(), type.getValue()));
            }
        });
    }

    private static List<String> lacking(List<Body> bodies) {
        return bodies.stream().filter(Body::lacksExample).map(Body::name).toList();
    }

    @Test
    void every_request_has_an_example() {
        var requests = new ArrayList<Body>();
        documents
                .operations()
                .forEach(operation -> collect(operation.id(), operation.json().at("/requestBody/content"), requests));
        assertThat(requests).hasSizeGreaterThan(60);
        assertThat(lacking(requests)).isEmpty();
    }

    @Test
    void every_answer_has_an_example_of_each_problem_too() {
        var answers = new ArrayList<Body>();
        documents
                .operations()
                .forEach(operation -> operation
                        .json()
                        .path("responses")
                        .fields()
                        .forEachRemaining(one -> collect(
                                operation.id() + " " + one.getKey(),
                                documents.response(one.getValue()).path("content"),
                                answers)));
        assertThat(answers).hasSizeGreaterThan(1_500);
        assertThat(lacking(answers)).isEmpty();
        assertThat(answers).allSatisfy(answer -> {
            var slugs = documents.problemSchemas().slugs(answer.content());
            if (answer.name().endsWith("problem+json") && !slugs.isEmpty()) {
                var shown = new ArrayList<String>();
                answer.content().path("examples").fieldNames().forEachRemaining(shown::add);
                assertThat(shown).describedAs(answer.name()).containsExactlyInAnyOrderElementsOf(slugs);
            }
        });
    }
}
