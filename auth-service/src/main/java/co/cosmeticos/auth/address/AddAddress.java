package co.cosmeticos.auth.address;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Adds an address to a customer's, up to the limit. */
@Component
public class AddAddress {

    static final int LIMIT = 20;

    private final Addresses addresses;

    @Inject
    public AddAddress(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Throws {@link AddressRefused.TooMany}. */
    @Transactional
    public void keep(UserId user, Address address) {
        if (addresses.countForUpdate(user) >= LIMIT) {
            throw new AddressRefused.TooMany(LIMIT);
        }
        addresses.add(user, address);
    }
}
