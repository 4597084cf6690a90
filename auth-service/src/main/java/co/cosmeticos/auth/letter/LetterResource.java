package co.cosmeticos.auth.letter;

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

/** What the service that sends mails needs to send a letter; it keeps none of it. */
@Path("/internal/letters")
@Produces(MediaType.APPLICATION_JSON)
@RequiresScope("letters:read")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Internal")
public class LetterResource {

    private final Letters letters;
    private final LetterCodes codes;
    private final Users users;
    private final Clock clock;

    @Inject
    public LetterResource(Letters letters, LetterCodes codes, Users users, Clock clock) {
        this.letters = letters;
        this.codes = codes;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Whom a letter goes to, by name where the address is proved to be that person's, and the code that it brings, if it
     * brings one, with the end of its time.
     */
    public record Addressed(
            UUID id,
            String email,
            String name,
            String locale,
            OffsetDateTime expiresAt,
            @Nullable String code) {}

    @GET
    @Path("/{id}")
    @Operation(summary = "A letter that has not been used and has not expired, with its code")
    public Addressed find(@PathParam("id") UUID id) {
        return letters.findOpen(id, OffsetDateTime.now(clock))
                .flatMap(letter -> users.find(letter.userId()).map(user -> addressed(letter, user)))
                .orElseThrow(() -> new NotFound("There is no letter %s to be sent.".formatted(id)));
    }

    private Addressed addressed(Letter letter, User user) {
        var code = letter.purpose().bringsCode() ? codes.of(letter.id()) : null;
        return new Addressed(letter.id(), letter.email(), name(letter, user), user.locale(), letter.expiresAt(), code);
    }

    // Nobody is greeted by a stranger's words: a name goes to the address of who has proved to have it.
    private static String name(Letter letter, User user) {
        return user.isVerified() && user.email().equals(letter.email()) ? user.name() : "";
    }
}
