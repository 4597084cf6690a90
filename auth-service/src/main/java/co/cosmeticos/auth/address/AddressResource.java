package co.cosmeticos.auth.address;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.platform.value.PersonName;
import co.cosmeticos.platform.value.TextLine;
import co.cosmeticos.platform.value.ValidPersonName;
import co.cosmeticos.platform.value.ValidPostalCode;
import co.cosmeticos.platform.value.ValidTextLine;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signed-in customer's addresses. */
@Path("/me/addresses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SignedIn
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Account")
public class AddressResource {

    private static final String BODY = """
            {"name": "Ana Souza", "postalCode": "01310-100", "street": "Avenida Paulista", "number": "1000",
             "complement": "apto 12", "district": "Bela Vista", "city": "São Paulo", "state": "SP", "country": "BR"}
            """;

    private final Addresses addresses;
    private final AddAddress addAddress;

    @Inject
    public AddressResource(Addresses addresses, AddAddress addAddress) {
        this.addresses = addresses;
        this.addAddress = addAddress;
    }

    /**
     * An address as a customer enters it.
     *
     * @param name full name of the recipient, at most 120 characters
     * @param postalCode CEP, eight digits with or without punctuation
     * @param street name of the street, without the number, at most 160 characters
     * @param number number of the building, at most 20 characters
     * @param complement apartment, block or floor, at most 80 characters; optional
     * @param district neighborhood (bairro), at most 80 characters
     * @param city name of the municipality, at most 80 characters
     * @param state abbreviation of one of the 27 federative units, such as {@code SP}; the one of the postal code
     * @param country ISO 3166-1 alpha-2; {@code BR}, which is also the default
     */
    @StateOfPostalCode
    @Schema(name = "SavedAddressRequest")
    public record AddressRequest(
            @NotBlank @ValidPersonName @Size(max = 120) String name,
            @NotNull @ValidPostalCode @Size(max = 40) String postalCode,
            @NotBlank @ValidTextLine @Size(max = 160) String street,
            @NotBlank @ValidTextLine @Size(max = 20) String number,
            @ValidTextLine @Size(max = 80) @Nullable String complement,
            @NotBlank @ValidTextLine @Size(max = 80) String district,
            @NotBlank @ValidTextLine @Size(max = 80) String city,
            @NotNull @Pattern(regexp = Address.UF) String state,
            @Pattern(regexp = "BR") @Nullable String country) {

        Address toAddress(UUID id) {
            return new Address(
                    id,
                    PersonName.parse(name).text(),
                    postalCode,
                    TextLine.parse(street).text(),
                    TextLine.parse(number).text(),
                    complement == null ? null : TextLine.parse(complement).text(),
                    TextLine.parse(district).text(),
                    TextLine.parse(city).text(),
                    state,
                    "BR");
        }
    }

    /**
     * All of a customer's saved addresses.
     *
     * @param items the oldest first, at most 20
     */
    @Schema(name = "SavedAddressList")
    public record AddressList(List<Address> items) {}

    @GET
    @Operation(
            operationId = "listAddresses",
            summary = "My addresses, the oldest first",
            description =
                    "All addresses that the signed-in user has saved, at most 20, without paging. An order keeps a"
                            + " copy of its own, so a change here changes no order.")
    public AddressList list(@Context SecurityContext security) {
        return new AddressList(addresses.all(UserId.of(Caller.of(security))));
    }

    @POST
    @Operation(
            operationId = "addAddress",
            summary = "Keep an address",
            description = "Saves an address for the signed-in user, who can have 20; one more is refused with"
                    + " too-many-addresses. The state has to be the one of the postal code (CEP). Not"
                    + " idempotent: a repeated request saves the address again.")
    @APIResponseSchema(value = Address.class, responseCode = "201", responseDescription = "The address, with its id")
    @APIResponse(responseCode = "409", description = "too-many-addresses")
    public Response keep(
            @Context SecurityContext security,
            @Context UriInfo uri,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "São Paulo", value = BODY)))
                    @NotNull @Valid AddressRequest body) {
        var address = body.toAddress(Ids.next());
        addAddress.keep(UserId.of(Caller.of(security)), address);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, PathReferences.below(uri, address.id()))
                .entity(address)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getAddress",
            summary = "One of my addresses",
            description = "Finds only addresses of the signed-in user; any other id is not-found.")
    public Address find(@Context SecurityContext security, @PathParam("id") UUID id) {
        return addresses.find(UserId.of(Caller.of(security)), id).orElseThrow(() -> missing(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "updateAddress",
            summary = "Change one of my addresses",
            description =
                    "Replaces the whole address, which keeps its id: what is left out of the request is gone. Orders"
                            + " that were placed with it keep what they had.")
    public Address change(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid AddressRequest body) {
        var address = body.toAddress(id);
        if (!addresses.change(UserId.of(Caller.of(security)), address)) {
            throw missing(id);
        }
        return address;
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteAddress",
            summary = "Forget one of my addresses",
            description =
                    "Deletes the address for good. Orders that were placed with it keep their copy; a second request"
                            + " is not-found.")
    public void forget(@Context SecurityContext security, @PathParam("id") UUID id) {
        if (!addresses.remove(UserId.of(Caller.of(security)), id)) {
            throw missing(id);
        }
    }

    private static NotFound missing(UUID id) {
        return new NotFound("You keep no address %s.".formatted(id));
    }
}
