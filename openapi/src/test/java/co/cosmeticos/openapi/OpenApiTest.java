package co.cosmeticos.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents tell of every operation and property, and stand in {@code docs/openapi} as they are. */
class OpenApiTest {

    private static final Path FOLDER = ShopService.root().resolve("docs/openapi");
    private static final Pattern OPERATION_ID = Pattern.compile("[a-z]+([A-Z][a-z0-9]*)+");
    private static ShopDocuments documents;

    @BeforeAll
    static void read() throws IOException {
        documents = ShopDocuments.read();
    }

    @ParameterizedTest
    @EnumSource
    void a_document_is_the_one_that_is_kept(Audience audience) throws IOException {
        var file = FOLDER.resolve(audience.file());
        var made = documents.of(audience);
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(file, made);
        }
        assertThat(made).describedAs("%s; -Dopenapi.write makes it anew", file).isEqualTo(Files.readString(file));
    }

    @Test
    void every_operation_has_its_name_and_words() {
        assertThat(documents.operations()).allSatisfy(operation -> {
            assertThat(operation.id()).matches(OPERATION_ID);
            assertThat(operation.json().path("summary").asText())
                    .describedAs(operation.id())
                    .isNotBlank();
            assertThat(operation.json().path("tags"))
                    .describedAs(operation.id())
                    .hasSize(1);
        });
        assertThat(documents.operations().stream().map(ShopOperation::id)).doesNotHaveDuplicates();
        assertThat(without(
                        "description",
                        documents.operations().stream()
                                .map(operation -> new Named(operation.id(), operation.json()))
                                .toList()))
                .isEmpty();
    }

    @Test
    void every_schema_has_a_name_of_its_own_and_every_property_is_described() {
        assertThat(documents.conflicts()).isEmpty();
        assertThat(documents.schemas().keySet()).noneMatch(name -> name.matches(".*[0-9]"));
        var properties = new ArrayList<Named>();
        documents.schemas().forEach((name, schema) -> {
            properties.add(new Named(name, schema));
            schema.path("properties")
                    .fields()
                    .forEachRemaining(
                            property -> properties.add(new Named(name + "." + property.getKey(), property.getValue())));
        });
        assertThat(without("description", properties)).isEmpty();
    }

    @Test
    void an_object_that_a_request_may_leave_out_may_be_null_as_other_members_may() {
        assertThat(documents.schemas().get("CartPatch").at("/properties/address/anyOf"))
                .map(JsonNode::toString)
                .containsExactly("{\"$ref\":\"#/components/schemas/PostalAddressPatch\"}", "{\"type\":\"null\"}");
    }

    @Test
    void every_example_is_of_an_operation() {
        assertThat(documents.operations())
                .extracting(ShopOperation::id)
                .containsAll(documents.examples().operations());
        assertThat(documents.examples().operations()).hasSizeGreaterThan(100);
    }

    private record Named(String name, JsonNode node) {}

    private static List<String> without(String member, List<Named> all) {
        return all.stream()
                .filter(one -> one.node().path(member).asText().isBlank())
                .map(Named::name)
                .toList();
    }
}
