package co.cosmeticos.auth.emailcode;

import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.RequiresScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What async-worker needs to mail an email code; it keeps none of it. */
@Path("/internal/email-codes")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope("email-codes:read")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Internal")
public class InternalEmailCodeResource {

    private final EmailCodes emailCodes;
    private final EmailCodeSigner codes;
    private final Users users;
    private final Clock clock;

    @Inject
    public InternalEmailCodeResource(EmailCodes emailCodes, EmailCodeSigner codes, Users users, Clock clock) {
        this.emailCodes = emailCodes;
        this.codes = codes;
        this.users = users;
        this.clock = clock;
    }

    /**
     * An email code with its addressee, to be mailed.
     *
     * @param id id of the email code
     * @param email address that the mail goes to
     * @param name full name of the user; empty where the address is not proved to be theirs
     * @param locale BCP 47 language of the mail: {@code pt-BR} or {@code en}
     * @param expiresAt when the code expires, and the mail is no longer worth sending
     * @param code 64 URL-safe characters; absent in a mail that brings no code
     */
    @Schema(name = "EmailCodeDelivery")
    public record AddressedCode(
            UUID id,
            String email,
            String name,
            String locale,
            OffsetDateTime expiresAt,
            @Nullable String code) {}

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEmailCode",
            summary = "An email code that has not been used and has not expired, with its code",
            description = "For async-worker, right before it sends the mail; the code is stored nowhere, so do not keep"
                    + " it. A code that is used, void or expired, or of a disabled account, is not-found:"
                    + " send nothing then.")
    public AddressedCode find(@PathParam("id") UUID id) {
        return emailCodes
                .findOpen(id, OffsetDateTime.now(clock))
                .flatMap(emailCode -> users.find(emailCode.userId()).map(user -> addressed(emailCode, user)))
                .orElseThrow(() -> new NotFound("There is no email code %s to be sent.".formatted(id)));
    }

    private AddressedCode addressed(EmailCode emailCode, User user) {
        var code = emailCode.purpose().bringsCode() ? codes.of(emailCode.id()) : null;
        return new AddressedCode(
                emailCode.id(), emailCode.email(), name(emailCode, user), user.locale(), emailCode.expiresAt(), code);
    }

    // Nobody is greeted by a stranger's words: a name goes to the address of who has proved to have it.
    private static String name(EmailCode emailCode, User user) {
        return user.isVerified() && user.email().equals(emailCode.email()) ? user.name() : "";
    }
}
