package co.cosmeticos.orders;

import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.CallerContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every request comes from a guest, or from the person whom it names, who may what it says. */
@Priority(Priorities.AUTHENTICATION)
public final class CallerFilter implements ContainerRequestFilter {

    public static final String PERSON = "X-Test-Person";
    public static final String PERMISSION = "X-Test-Permission";

    @Override
    public void filter(ContainerRequestContext request) {
        var person = Optional.ofNullable(request.getHeaderString(PERSON)).map(UUID::fromString);
        var permission = Optional.ofNullable(request.getHeaderString(PERMISSION));
        request.setSecurityContext(
                new CallerContext(person.map(id -> caller(id, permission)).orElse(Caller.NOBODY)));
    }

    private static Caller caller(UUID person, Optional<String> permission) {
        return Callers.user(
                person,
                "customer",
                permission.map(some -> Set.of(some.split(" ", -1))).orElse(Set.of()));
    }
}
