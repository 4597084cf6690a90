package co.cosmeticos.orders.order;

import static co.cosmeticos.orders.order.OrderStatus.AWAITING_PAYMENT;
import static co.cosmeticos.orders.order.OrderStatus.CANCELED;
import static co.cosmeticos.orders.order.OrderStatus.CONFIRMED;
import static co.cosmeticos.orders.order.OrderStatus.EXPIRED;
import static co.cosmeticos.orders.order.OrderStatus.FULFILLED;
import static co.cosmeticos.orders.order.OrderStatus.PENDING;
import static co.cosmeticos.orders.order.OrderStatus.REJECTED;
import static co.cosmeticos.orders.order.OrderStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.problem.Problems;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderStatusTest {

    private static final Map<OrderStatus, Set<OrderStatus>> TABLE = Map.of(
            PENDING, EnumSet.of(AWAITING_PAYMENT, CONFIRMED, REJECTED),
            AWAITING_PAYMENT, EnumSet.of(CONFIRMED, EXPIRED, CANCELED),
            CONFIRMED, EnumSet.of(FULFILLED, CANCELED),
            EXPIRED, EnumSet.of(CONFIRMED, CANCELED),
            FULFILLED, EnumSet.of(RETURNED),
            REJECTED, EnumSet.noneOf(OrderStatus.class),
            CANCELED, EnumSet.noneOf(OrderStatus.class),
            RETURNED, EnumSet.noneOf(OrderStatus.class));

    @Test
    void an_order_goes_where_the_table_says_and_nowhere_else() {
        for (var from : OrderStatus.values()) {
            for (var to : OrderStatus.values()) {
                assertThat(from.mayBecome(to))
                        .describedAs("%s to %s", from, to)
                        .isEqualTo(TABLE.get(from).contains(to));
            }
        }
    }

    @Test
    void a_canceled_order_cannot_be_confirmed() {
        assertThatThrownBy(() -> CANCELED.to(CONFIRMED))
                .hasMessage("This order is canceled and cannot become confirmed.");
    }

    @Test
    void a_reader_of_portuguese_is_told_of_states_in_words_of_portuguese() {
        RequestContext.current().readIn(Locale.forLanguageTag("pt-BR")).bind();
        try {
            var problem = new Problems().of(new OrderRefused.CannotBecome(AWAITING_PAYMENT, RETURNED));
            assertThat(problem.detail())
                    .isEqualTo("Este pedido está aguardando pagamento e não pode passar para devolvido.");
            assertThat(problem.extensions()).containsEntry("from", "AWAITING_PAYMENT");
        } finally {
            RequestContext.clear();
        }
    }
}
