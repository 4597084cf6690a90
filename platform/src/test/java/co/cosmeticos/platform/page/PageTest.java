package co.cosmeticos.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void a_full_page_names_the_place_where_the_next_begins() {
        var page = Page.of(List.of("a", "b", "c"), 2, Cursor::of);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.parse(page.next(), 1)).isEqualTo(Cursor.of("b"));
    }

    @Test
    void the_last_page_has_no_next() {
        assertThat(Page.of(List.of("a", "b"), 2, Cursor::of).next()).isNull();
    }

    @Test
    void a_cursor_carries_its_keys_there_and_back() {
        var cursor = Cursor.of(4_200L, "coração", "0190a5c0-0000-7000-8000-000000000001");
        assertThat(Cursor.parse(cursor.encoded(), 3)).isEqualTo(cursor);
        assertThat(cursor.number(0)).isEqualTo(4_200L);
        assertThat(cursor.uuid(2)).hasToString("0190a5c0-0000-7000-8000-000000000001");
    }

    @Test
    void no_cursor_is_the_first_page() {
        assertThat(Cursor.parse(null, 2)).isNull();
        assertThat(Cursor.parse("", 2)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "YQ", "é", "YR9i!", "YQAfYg"})
    void a_cursor_that_nobody_gave_out_is_refused(String encoded) {
        assertThatThrownBy(() -> Cursor.parse(encoded, 2)).isInstanceOf(Cursor.Invalid.class);
    }

    @Test
    void a_key_of_the_wrong_kind_is_refused() {
        var cursor = Cursor.of("twelve");
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(Cursor.Invalid.class);
        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(Cursor.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+5", "05", "\u0661", "1-1-1-1-1", ""})
    void neither_is_a_key_in_another_form(String key) {
        var cursor = Cursor.of(key);
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(Cursor.Invalid.class);
        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(Cursor.Invalid.class);
    }
}
