package co.cosmeticos.auth.registration;

import co.cosmeticos.auth.password.ChosenPassword;
import co.cosmeticos.auth.user.UserView;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimited;
import co.cosmeticos.platform.phone.PhoneNumber;
import co.cosmeticos.platform.phone.ValidPhoneNumber;
import co.cosmeticos.platform.token.Anonymous;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.PersonName;
import co.cosmeticos.platform.value.ValidEmailAddress;
import co.cosmeticos.platform.value.ValidPersonName;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Registration of an account. */
@Path("/register")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Anonymous
@Component
@Tag(name = "Account")
public class RegistrationResource {

    private static final String BODY = """
            {"email": "ana@example.com", "password": "um segredo comprido", "name": "Ana Souza", "locale": "pt-BR"}
            """;

    private final Register register;

    @Inject
    public RegistrationResource(Register register) {
        this.register = register;
    }

    /**
     * A registration of an account.
     *
     * @param email address to log in with, at most 254 characters
     * @param password 8 to 128 characters; not among the common ones, and not made of name or address
     * @param name full name, at most 120 characters
     * @param phone telephone number, 8 to 15 digits; optional
     * @param locale {@code pt-BR}, which is the default, or {@code en}
     */
    @Schema(name = "AccountRegistration")
    public record Registration(
            @NotNull @ValidEmailAddress @Size(max = 254) String email,

            @NotNull @ChosenPassword @Size(min = 8, max = 128) String password,

            @NotBlank @ValidPersonName @Size(max = 120) String name,

            @Size(max = PhoneNumber.MAX_LENGTH) @ValidPhoneNumber(emptyAllowed = true) @Nullable String phone,

            @Pattern(regexp = UserView.LOCALE) @Nullable String locale) {

        Register.Applicant toApplicant() {
            return new Register.Applicant(
                    EmailAddress.parse(email),
                    password,
                    PersonName.parse(name).text(),
                    phone == null ? null : PhoneNumber.canonical(phone),
                    locale == null ? "pt-BR" : locale);
        }
    }

    /**
     * The answer to a registration, whether the address has an account or not.
     *
     * @param email address, in lower case, that the mail goes to
     */
    @Schema(name = "PendingRegistration")
    public record Accepted(String email) {}

    @POST
    @RateLimited("register")
    @Operation(
            operationId = "registerAccount",
            summary = "Open an account; the answer is the same for a known address, the mail tells which it was",
            description = "Opens no session: log in next. The mail brings a code for POST /email/verify, or tells the"
                    + " owner of a known address that they have an account. Repeating a request opens no"
                    + " second account.")
    @APIResponseSchema(value = Accepted.class, responseCode = "202", responseDescription = "A mail is on its way")
    @APIResponse(responseCode = "400", description = "validation")
    @APIResponse(responseCode = "422", description = "password-too-common")
    @APIResponse(responseCode = "429", description = "rate-limited, login-busy")
    public Response register(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "Ana", value = BODY))) @NotNull @Valid Registration body) {
        var applicant = body.toApplicant();
        register.register(applicant);
        return Response.accepted(new Accepted(applicant.email().text())).build();
    }
}
