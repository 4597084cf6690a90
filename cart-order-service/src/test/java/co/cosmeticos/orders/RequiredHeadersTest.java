package co.cosmeticos.orders;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.cancellation.CancellationResource;
import co.cosmeticos.orders.checkout.CheckoutResource;
import co.cosmeticos.orders.coupon.CouponResource;
import co.cosmeticos.orders.order.OrderResource;
import co.cosmeticos.orders.webhook.WebhookResource;
import jakarta.ws.rs.HeaderParam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.junit.jupiter.api.Test;

/** A header without which an operation is refused is required in the OpenAPI document, and no other is. */
class RequiredHeadersTest {

    private static Stream<java.lang.reflect.Parameter> headers(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(HeaderParam.class));
    }

    private static List<String> required(Class<?> resource) {
        return headers(resource)
                .filter(header -> header.isAnnotationPresent(Parameter.class)
                        && header.getAnnotation(Parameter.class).required())
                .map(header -> header.getAnnotation(HeaderParam.class).value())
                .toList();
    }

    @Test
    void what_is_always_demanded_is_required() {
        assertThat(required(CheckoutResource.class)).containsExactly("Idempotency-Key");
        assertThat(required(CancellationResource.class)).containsExactly("Idempotency-Key");
        assertThat(required(CouponResource.class)).containsExactly("If-Match");
        assertThat(required(WebhookResource.class))
                .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
    }

    @Test
    void what_may_be_left_out_is_not() {
        assertThat(headers(OrderResource.class)).isNotEmpty();
        assertThat(required(OrderResource.class)).isEmpty();
    }
}
