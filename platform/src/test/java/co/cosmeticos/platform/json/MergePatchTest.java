package co.cosmeticos.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergePatchTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Author(
            @NotNull @Size(max = 9) String name, @Nullable String city) {}

    record Book(
            @NotNull String title,
            @Nullable @Valid Author author,
            @Nullable List<String> tags) {}

    private static final String BOOK =
            "{\"title\": \"Goodbye!\", \"author\": {\"name\": \"John\", \"city\": \"Oslo\"}, \"tags\": [\"a\", \"b\"]}";

    private static Book patched(String patch) {
        return MergePatch.apply(patch, BOOK, Book.class, VALIDATOR);
    }

    @Test
    void members_change_stay_or_go_and_lists_are_replaced() {
        assertThat(patched("{}")).isEqualTo(new Book("Goodbye!", new Author("John", "Oslo"), List.of("a", "b")));
        assertThat(patched("{\"title\": \"Hello!\", \"author\": {\"city\": null}, \"tags\": [\"c\"]}"))
                .isEqualTo(new Book("Hello!", new Author("John", null), List.of("c")));
        assertThat(patched("{\"author\": null, \"tags\": null}")).isEqualTo(new Book("Goodbye!", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pages\": 1}",
                "{\"title\": 1}",
                "{\"author\": []}",
                "[]",
                "\"title\"",
                "null",
                "",
                "{",
                "{\"title\": \"a\", \"title\": \"b\"}",
                "{} {}"
            })
    void what_is_no_patch_of_it_is_refused(String patch) {
        assertThatThrownBy(() -> patched(patch)).isInstanceOf(JsonRefused.class);
    }

    @Test
    void what_comes_of_it_is_valid_and_its_errors_have_paths_in_the_body() {
        assertThatThrownBy(() -> patched("{\"title\": null, \"author\": {\"name\": \"Longer than it may be\"}}"))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        invalid -> assertThat(new co.cosmeticos.platform.problem.Problems()
                                        .invalid(invalid.getConstraintViolations())
                                        .errors())
                                .extracting(error -> error.pointer())
                                .containsExactlyInAnyOrder("/title", "/author/name"));
    }

    @Test
    void a_deep_or_crowded_patch_costs_nothing() {
        assertThatThrownBy(() -> patched("{\"author\":".repeat(100_000) + "1" + "}".repeat(100_000)))
                .isInstanceOf(JsonRefused.class);
        assertThatThrownBy(() -> patched("{\"tags\": [" + "1,".repeat(60_000) + "1]}"))
                .isInstanceOf(JsonRefused.class);
    }
}
