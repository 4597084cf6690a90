package co.cosmeticos.auth.user;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.RequiresScope;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The recipient data that other services need for their mails; they keep none of it. */
@Path("/internal/users")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope("users:read")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Internal")
public class InternalUserResource {

    private final Users users;

    @Inject
    public InternalUserResource(Users users) {
        this.users = users;
    }

    /**
     * Where and how a user is written to.
     *
     * @param id id of the user
     * @param email address of the account
     * @param name full name; empty while the address is not verified
     * @param phone telephone number; absent where none was given
     * @param locale BCP 47 language of mails: {@code pt-BR} or {@code en}
     */
    @Schema(name = "UserContact")
    public record Recipient(
            UUID id, String email, String name, @Nullable String phone, String locale) {
        static Recipient of(User user) {
            return new Recipient(
                    user.id().value(), user.email(), user.isVerified() ? user.name() : "", user.phone(), user.locale());
        }
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getContact",
            summary = "A user's name and where to reach the person",
            description = "For services that write to a user; read it for each mail and keep none of it. A user who is"
                    + " erased, or whose account gave up its address, is not-found.")
    public Recipient find(@PathParam("id") UUID id) {
        return users.find(new UserId(id))
                .filter(User::hasAddress)
                .map(Recipient::of)
                .orElseThrow(() -> new NotFound("There is no user %s.".formatted(id)));
    }
}
