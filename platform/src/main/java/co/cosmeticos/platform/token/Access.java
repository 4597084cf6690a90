package co.cosmeticos.platform.token;

import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.permission.SignedIn;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Access rule of an operation, from the annotations of its method, else of its class: {@link PermitAll}, {@link Anonymous},
 * {@link SignedIn}, {@link RequiresPermission}, {@link RequiresScope}, {@link RolesAllowed}, {@link DenyAll}. Without
 * any it requires a signed-in caller.
 */
record Access(@Nullable Annotation declared) {

    private static final List<Class<? extends Annotation>> KINDS = List.of(
            DenyAll.class,
            RequiresScope.class,
            RequiresPermission.class,
            RolesAllowed.class,
            SignedIn.class,
            Anonymous.class,
            PermitAll.class);

    static Access of(ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return new Access(null);
        }
        return new Access(on(resource.getResourceMethod())
                .or(() -> on(resource.getResourceClass()))
                .orElse(null));
    }

    private static Optional<Annotation> on(AnnotatedElement element) {
        return KINDS.stream()
                .filter(element::isAnnotationPresent)
                .<Annotation>map(element::getAnnotation)
                .findFirst();
    }

    boolean isAnonymous() {
        return declared instanceof Anonymous;
    }

    /** Throws {@link TokenRefused} when the caller is not allowed. */
    void check(Caller caller) {
        if (declared instanceof PermitAll || declared instanceof Anonymous) {
            return;
        }
        if (caller.equals(Caller.NOBODY)) {
            throw new TokenRefused.Missing();
        }
        if (declared instanceof DenyAll) {
            throw new TokenRefused.MissingPermission();
        }
        if (declared instanceof RolesAllowed allowed
                && Arrays.stream(allowed.value()).noneMatch(caller::is)) {
            throw new TokenRefused.MissingPermission();
        }
        if (declared instanceof SignedIn) {
            caller.requireUser();
        }
        if (declared instanceof RequiresPermission required) {
            caller.requireActor();
            requireScope(caller, required.value());
        }
        if (declared instanceof RequiresScope required) {
            requireService(caller);
            requireScope(caller, required.value());
        }
    }

    // Permissions are in the scope of users too, and some have the name of a scope of services.
    private static void requireService(Caller caller) {
        if (!caller.isService()) {
            throw new TokenRefused.MissingPermission();
        }
    }

    private static void requireScope(Caller caller, String scope) {
        if (!caller.scopes().contains(scope)) {
            throw new TokenRefused.InsufficientScope(scope);
        }
    }
}
