package co.cosmeticos.auth.privacy;

import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import java.util.Arrays;
import java.util.Locale;

/** The services that hold personal data; an export or an erasure is complete when each has done its part. */
public enum PersonalDataService {
    PRODUCT_SERVICE,
    CART_ORDER_SERVICE,
    ASYNC_WORKER,
    /** The last to erase: the others ask it whose data it is. */
    AUTH_SERVICE;

    /** How the service calls itself: {@code product-service}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The service that calls itself so, from itself.
     *
     * @throws NotFound when there is no such service
     * @throws PrivacyRefused.PartOfOtherService when the token is of another
     */
    public static PersonalDataService own(Caller caller, String label) {
        var named = Arrays.stream(values())
                .filter(service -> service.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such service."));
        if (!named.equals(of(caller))) {
            throw new PrivacyRefused.PartOfOtherService();
        }
        return named;
    }

    /**
     * The service whose token it is; throws {@link PrivacyRefused.PartOfOtherService} for one that holds no personal
     * data.
     */
    public static PersonalDataService of(Caller caller) {
        return caller.service()
                .flatMap(name -> Arrays.stream(values())
                        .filter(service -> service.label().equals(name))
                        .findFirst())
                .orElseThrow(PrivacyRefused.PartOfOtherService::new);
    }
}
