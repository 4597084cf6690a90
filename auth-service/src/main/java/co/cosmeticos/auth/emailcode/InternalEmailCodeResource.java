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
     * The addressee of an email code, by name where the address is proved to be that person's, and the code, if it
     * brings one, with the end of its time.
     */
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
            summary = "An email code that has not been used and has not expired, with its code")
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
