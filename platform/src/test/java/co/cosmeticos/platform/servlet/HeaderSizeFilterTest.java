package co.cosmeticos.platform.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderSizeFilterTest {

    private static boolean isWithin(Map<String, List<String>> headers) {
        return HeaderSizeFilter.isWithin(
                Collections.enumeration(headers.keySet()), name -> Collections.enumeration(headers.get(name)));
    }

    @Test
    void a_browsers_headers_and_the_longest_token_are() {
        assertThat(isWithin(Map.of())).isTrue();
        assertThat(isWithin(Map.of(
                        "Host", List.of("localhost:8080"),
                        "Accept-Language", List.of("pt-BR,pt;q=0.9,en;q=0.8"),
                        "Cookie", List.of("a=" + "x".repeat(4_000), "b=" + "y".repeat(4_000)),
                        "Authorization", List.of("Bearer " + "t".repeat(8_185)))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Accept, 4, 8_186, true", "Accept, 4, 8_187, false", "A, 16_384, 1, true", "A, 16_385, 1, false"})
    void all_lines_of_a_name_count_with_it(String name, String lines, String length, boolean within) {
        var each = "a".repeat(Integer.parseInt(length.replace("_", "")));
        var many = Collections.nCopies(Integer.parseInt(lines.replace("_", "")), each);
        assertThat(isWithin(Map.of(name, many))).isEqualTo(within);
    }

    @Test
    void many_names_count_together() {
        var third = List.of("a".repeat(HeaderSizeFilter.LONGEST / 3));
        assertThat(isWithin(Map.of("Accept", third, "Cookie", third))).isTrue();
        assertThat(isWithin(Map.of("Accept", third, "Cookie", third, "Accept-Language", third)))
                .isFalse();
    }
}
