package co.cosmeticos.auth.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The services that keep something of persons; an export or an erasure is complete when each has done its part. */
public enum PersonService {
    PRODUCT_SERVICE,
    CART_ORDER_SERVICE,
    ASYNC_WORKER,
    /** The last to erase: the others ask it whose data it is. */
    AUTH_SERVICE;

    /** How the service calls itself: {@code product-service}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The service that calls itself so. */
    public static Optional<PersonService> of(String label) {
        return Arrays.stream(values())
                .filter(service -> service.label().equals(label))
                .findFirst();
    }
}
