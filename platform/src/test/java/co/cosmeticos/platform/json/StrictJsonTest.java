package co.cosmeticos.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.cosmeticos.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    /** Every kind of field that a request has. */
    public record Request(
            int quantity,
            @Nullable Long priceMinor,
            boolean granted,
            @Nullable Boolean optional,
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable UUID id,
            @Nullable OffsetDateTime startsAt,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable List<Line> lines,
            @Nullable Map<String, String> options) {

        /** What a request is checked by is no field of it. */
        public boolean isKindGiven() {
            return kind != null;
        }
    }

    /** An enum. */
    public enum Kind {
        PERCENT,
        FIXED
    }

    /** A part. */
    public record Line(@Nullable String sku, int quantity) {}

    private static Request read(String member) {
        return StrictJson.read("{\"quantity\": 1, \"granted\": true, %s}".formatted(member), Request.class);
    }

    @Test
    void what_is_right_is_read_as_it_stands() {
        var request = read("""
                "priceMinor": 4990, "optional": false, "name": "São", "kind": "FIXED",
                "id": "01890a5d-ac96-774b-bcce-b302099a8057", "startsAt": "2026-11-29T10:15:00-03:00", "day": "2026-11-29",
                "lines": [{"sku": "AB-1", "quantity": 2}], "options": {"Cor": "Azul"}""");
        assertThat(request.priceMinor()).isEqualTo(4990);
        assertThat(request.startsAt()).isEqualTo(OffsetDateTime.parse("2026-11-29T13:15:00Z"));
        assertThat(request.startsAt().getOffset()).hasToString("Z");
        assertThat(request.lines()).containsExactly(new Line("AB-1", 2));
        assertThat(request.options()).containsEntry("Cor", "Azul");
        assertThat(read("\"name\": null").name()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'quantity': 1.9, 'granted': true} | /quantity",
                "{'quantity': 1.0, 'granted': true} | /quantity",
                "{'quantity': 1e2, 'granted': true} | /quantity",
                "{'quantity': 4294967297, 'granted': true} | /quantity",
                "{'quantity': 99999999999999999999, 'granted': true} | /quantity",
                "{'quantity': '1', 'granted': true} | /quantity",
                "{'quantity': '', 'granted': true} | /quantity",
                "{'quantity': true, 'granted': true} | /quantity",
                "{'quantity': null, 'granted': true} | /quantity",
                "{'quantity': [1], 'granted': true} | /quantity",
                "{'quantity': 1, 'granted': 1} | /granted",
                "{'quantity': 1, 'granted': 'true'} | /granted",
                "{'quantity': 1, 'granted': null} | /granted",
                "{'quantity': 1, 'granted': true, 'optional': 0} | /optional",
                "{'quantity': 1, 'granted': true, 'priceMinor': 4990.9} | /priceMinor",
                "{'quantity': 1, 'granted': true, 'priceMinor': 9223372036854775808} | /priceMinor",
                "{'quantity': 1, 'granted': true, 'name': 5} | /name",
                "{'quantity': 1, 'granted': true, 'name': false} | /name",
                "{'quantity': 1, 'granted': true, 'name': ['a']} | /name",
                "{'quantity': 1, 'granted': true, 'kind': 'percent'} | /kind",
                "{'quantity': 1, 'granted': true, 'kind': 0} | /kind",
                "{'quantity': 1, 'granted': true, 'kind': ''} | /kind",
                "{'quantity': 1, 'granted': true, 'kind': ' PERCENT'} | /kind",
                "{'quantity': 1, 'granted': true, 'kind': 'PERCENT '} | /kind",
                "{'quantity': 1, 'granted': true, 'kind': ['PERCENT']} | /kind",
                "{'quantity': 1, 'granted': true, 'id': 'x'} | /id",
                "{'quantity': 1, 'granted': true, 'id': ''} | /id",
                "{'quantity': 1, 'granted': true, 'id': 5} | /id",
                "{'quantity': 1, 'granted': true, 'id': 'ASNFZ4mrze8BI0VniavN7w'} | /id",
                "{'quantity': 1, 'granted': true, 'id': 'ASNFZ4mrze8BI0VniavN7w=='} | /id",
                "{'quantity': 1, 'granted': true, 'id': ' 01890a5d-ac96-774b-bcce-b302099a8057'} | /id",
                "{'quantity': 1, 'granted': true, 'id': '1-1-1-1-1'} | /id",
                "{'quantity': 1, 'granted': true, 'day': ' 2026-11-29'} | /day",
                "{'quantity': 1, 'granted': true, 'startsAt': '+999999999-12-31T00:00:00Z'} | /startsAt",
                "{'quantity': 1, 'granted': true, 'startsAt': 1700000000} | /startsAt",
                "{'quantity': 1, 'granted': true, 'startsAt': '2026-02-30T00:00:00Z'} | /startsAt",
                "{'quantity': 1, 'granted': true, 'day': [2026, 1, 1]} | /day",
                "{'quantity': 1, 'granted': true, 'day': '2026-02-30'} | /day",
                "{'quantity': 1, 'granted': true, 'lines': {'sku': 'A', 'quantity': 1}} | /lines",
                "{'quantity': 1, 'granted': true, 'lines': ''} | /lines",
                "{'quantity': 1, 'granted': true, 'lines': [{'sku': 'A', 'quantity': 1.5}]} | /lines/0/quantity",
                "{'quantity': 1, 'granted': true, 'lines': [{'sku': 'A', 'quantity': 1, 'color': 'x'}]} | /lines/0/color",
                "{'quantity': 1, 'granted': true, 'options': {'Cor': 1}} | /options/Cor",
                "{'quantity': 1, 'granted': true, 'a/b': 1} | /a~1b",
                "{'quantity': 1, 'granted': true, 'coupon': null} | /coupon",
                "{'quantity': 1, 'granted': true, 'kindGiven': true} | /kindGiven",
                "{'quantity': 1, 'granted': true, 'at': 5} | /at",
                "{'quantity': 1, 'granted': true, 'at': 1.5} | /at",
                "{'quantity': 1, 'granted': true, 'at': ['x']} | /at",
                "{'quantity': 1, 'granted': true, 'at': {}} | /at",
                "[] | ``",
                "'text' | ``",
                "7 | ``",
            })
    void what_is_of_another_type_is_named_and_not_coerced(String json, String pointer) {
        var refused = catchThrowableOfType(
                JsonRefused.Invalid.class, () -> StrictJson.read(json.replace('\'', '"'), Request.class));
        assertThat(refused.slug()).isEqualTo("validation");
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.message()).isNotBlank().doesNotContain("co.cosmeticos", "java.");
        });
    }

    @Test
    void an_enum_tells_what_it_may_be() {
        for (var kind : List.of("\"percent\"", "\" PERCENT\"", "\"\"", "0", "true", "[]")) {
            var refused = catchThrowableOfType(JsonRefused.Invalid.class, () -> read("\"kind\": " + kind));
            assertThat(refused.errors().get(0).message()).isEqualTo("must be one of PERCENT, FIXED");
        }
    }

    @Test
    void an_id_tells_what_it_looks_like() {
        var refused = catchThrowableOfType(JsonRefused.Invalid.class, () -> read("\"id\": \"1-1-1-1-1\""));
        assertThat(refused.errors().get(0).message()).startsWith("must be a UUID such as");
        assertThat(read("\"id\": \"01890A5D-AC96-774B-BCCE-B302099A8057\"").id())
                .isNotNull();
    }

    @Test
    void a_name_that_stands_twice_is_refused() {
        var refused = catchThrowableOfType(JsonRefused.Invalid.class, () -> read("\"quantity\": 2"));
        assertThat(refused.errors().get(0))
                .isEqualTo(new Problem.FieldError("quantity", "stands twice in one object", "/quantity"));
        assertThat(catchThrowableOfType(JsonRefused.class, () -> read("\"options\": {\"a\": \"1\", \"a\": \"2\"}")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"quantity\": 1",
                "{\"quantity\": 01}",
                "{\"quantity\": NaN}",
                "{quantity: 1}",
                "{\"quantity\": 1,}",
                "{\"quantity\": 1, \"granted\": true} x",
                "{\"quantity\": 1, \"granted\": true}{}",
                "// c\n{}",
                "{\"name\": \"a\nb\"}",
                "{'quantity': 1}"
            })
    void what_is_no_json_is_malformed(String text) {
        assertThat(catchThrowableOfType(JsonRefused.class, () -> StrictJson.read(text, Request.class)))
                .isInstanceOf(JsonRefused.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria \\ud83d", "\\ude00", "\\ude00\\ud83d", "a\\u0000b", "\\ud800x"})
    void what_is_no_character_is_no_text(String text) {
        var refused = catchThrowableOfType(JsonRefused.Invalid.class, () -> read("\"name\": \"" + text + "\""));
        assertThat(refused.errors().get(0).pointer()).isEqualTo("/name");
        assertThat(catchThrowableOfType(JsonRefused.class, () -> read("\"options\": {\"" + text + "\": \"\"}")))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        JsonRefused.Invalid.class, () -> read("\"options\": {\"Cor\": \"" + text + "\"}")))
                .isNotNull();
        assertThat(read("\"name\": \"\\ud83d\\ude00\"").name()).isEqualTo("😀");
    }

    @Test
    void the_worst_mebibyte_is_refused_and_cheap() {
        var wide = new StringBuilder("{");
        for (var i = 0; wide.length() < 1_000_000; i++) {
            wide.append('"').append(Integer.toString(i, 36)).append("\":1,");
        }
        var options = "{\"options\": " + wide + "\"z\": \"\"}}";
        for (var json : List.of(
                wide + "\"z\":1}",
                options.replace(":1,", ":\"\","),
                "{\"priceMinor\": " + "9".repeat(1_000_000) + "}",
                "{\"priceMinor\": 1e" + "9".repeat(1_000_000) + "}",
                "{\"lines\": [" + "{},".repeat(330_000) + "{}]}",
                "{\"" + "a".repeat(1_000_000) + "\": 1}",
                "[".repeat(1_000_000),
                "{\"lines\": " + "[".repeat(60) + "]".repeat(60) + "}")) {
            assertThat(catchThrowableOfType(JsonRefused.class, () -> StrictJson.read(json, Request.class)))
                    .isNotNull();
        }
    }
}
