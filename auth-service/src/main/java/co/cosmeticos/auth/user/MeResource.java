package co.cosmeticos.auth.user;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.json.MergePatch;
import co.cosmeticos.platform.json.NullIsEmpty;
import co.cosmeticos.platform.permission.SignedIn;
import co.cosmeticos.platform.phone.PhoneNumber;
import co.cosmeticos.platform.phone.ValidPhoneNumber;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.CpfOrCnpj;
import co.cosmeticos.platform.value.PersonName;
import co.cosmeticos.platform.value.TaxId;
import co.cosmeticos.platform.value.ValidPersonName;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signed-in user's profile. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@SignedIn
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Account")
public class MeResource {

    private final Users users;

    @Inject
    public MeResource(Users users) {
        this.users = users;
    }

    /**
     * Changes of a user's own profile (RFC 7396): what is absent stays.
     *
     * @param name full name, at most 120 characters; it cannot be removed
     * @param phone telephone number, 8 to 15 digits; null or empty removes it
     * @param taxId CPF (11 digits) or CNPJ (14 characters), with valid check digits, punctuation optional; null or
     *     empty removes it
     * @param birthDate ISO 8601, a day in the past 130 years; null or empty removes it
     * @param locale {@code pt-BR} or {@code en}; it cannot be removed
     */
    @Schema(name = "UserPatch")
    public record Change(
            @NullIsEmpty @Size(max = 120) @ValidPersonName @Nullable String name,

            @NullIsEmpty @Size(max = PhoneNumber.MAX_LENGTH) @ValidPhoneNumber(emptyAllowed = true) @Nullable String phone,

            @NullIsEmpty @Size(max = 18) @CpfOrCnpj(emptyAllowed = true) @Nullable String taxId,

            @NullIsEmpty @Size(max = 10) @BirthDate @Nullable String birthDate,

            @NullIsEmpty @Pattern(regexp = UserView.LOCALE) @Nullable String locale) {

        ProfileChange toChange() {
            var bare = taxId == null || taxId.isEmpty()
                    ? taxId
                    : TaxId.parse(taxId).value();
            return new ProfileChange(
                    name == null ? null : PersonName.parse(name).text(),
                    phone == null ? null : PhoneNumber.canonical(phone),
                    bare,
                    birthDate,
                    locale);
        }
    }

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Who I am",
            description = "The account of the access token, read anew: roles may be newer than those of the token.")
    @APIResponse(responseCode = "200", description = "My account")
    @APIResponse(responseCode = "404", description = "not-found: the account is no longer there")
    public UserView me(@Context SecurityContext security) {
        return users.find(UserId.of(Caller.of(security))).map(UserView::of).orElseThrow(MeResource::gone);
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(
            operationId = "updateMe",
            summary = "Change my name, phone, CPF or CNPJ, day of birth or language",
            description =
                    "A JSON merge patch (RFC 7396): members that are absent stay, and phone, taxId and birthDate go"
                            + " with null or empty. The email address is changed by PUT /me/email, the password by"
                            + " PUT /me/password.")
    @APIResponse(responseCode = "200", description = "My account, changed")
    @APIResponse(responseCode = "404", description = "not-found: the account is no longer there")
    public UserView change(
            @Context SecurityContext security,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "phone",
                                                            value = "{\"phone\": \"+55 11 91234-5678\"}")))
                    @NotNull @Valid Change body) {
        return users.changeProfile(UserId.of(Caller.of(security)), body.toChange())
                .map(UserView::of)
                .orElseThrow(MeResource::gone);
    }

    private static NotFound gone() {
        return new NotFound("This account is no longer there.");
    }
}
