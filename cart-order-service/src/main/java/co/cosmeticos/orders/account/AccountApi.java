package co.cosmeticos.orders.account;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.platform.token.UserId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of auth-service that a checkout uses, scopes {@code addresses:read} and {@code cards:read}. */
@Path("/internal/users/{user}")
@Produces(MediaType.APPLICATION_JSON)
public interface AccountApi {

    /** A saved address. */
    record SavedAddress(
            String name,
            String postalCode,
            String street,
            String number,
            @Nullable String complement,
            @Nullable String district,
            String city,
            String state,
            String country) {

        Address toAddress() {
            return new Address(name, postalCode, street, number, complement, district, city, state, country)
                    .canonical();
        }
    }

    /** A saved card. */
    record SavedCard(String token) {}

    /** An address of this user. */
    @GET
    @Path("/addresses/{id}")
    SavedAddress address(@PathParam("user") UserId user, @PathParam("id") UUID id);

    /** A card of this user. */
    @GET
    @Path("/cards/{id}")
    SavedCard card(@PathParam("user") UserId user, @PathParam("id") UUID id);
}
