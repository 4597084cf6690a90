package co.cosmeticos.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrderNumberTest {

    @Test
    void numbers_are_readable_unique_and_do_not_count() {
        var numbers = LongStream.rangeClosed(1, 100_000)
                .mapToObj(sequence -> OrderNumber.of(sequence).text())
                .collect(Collectors.toSet());

        assertThat(numbers).hasSize(100_000).allMatch(number -> number.matches("CO-[0-9A-HJKMNP-TV-Z]{7}"));
        assertThat(OrderNumber.of(2).text().substring(3, 6))
                .isNotEqualTo(OrderNumber.of(1).text().substring(3, 6));
    }

    @Test
    void a_number_may_be_typed_in_small_letters() {
        assertThat(OrderNumber.parse("co-7k3m9q2")).contains("CO-7K3M9Q2");
        assertThat("co-7k3m9q2").matches(OrderNumber.TYPED);
        for (var none : new String[] {"", "7K3M9Q2", "CO-7K3M9QI", "co-7k3m9ql", "CO-7K3M9Q\u0131", "CO-7K3M9Q22"}) {
            assertThat(OrderNumber.parse(none)).isEmpty();
            assertThat(none).doesNotMatch(OrderNumber.TYPED);
        }
    }
}
