package co.cosmeticos.platform.token;

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
 * Who may call an operation, by the annotations of its method, else of its class: {@link PermitAll}, {@link Anonymous},
 * {@link RolesAllowed}, {@link RequiresScope}, {@link DenyAll}. Without any of them it is for signed-in callers.
 */
record Access(@Nullable Annotation declared) {

    private static final List<Class<? extends Annotation>> KINDS =
            List.of(DenyAll.class, RequiresScope.class, RolesAllowed.class, Anonymous.class, PermitAll.class);

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

    /** Throws {@link TokenRefused} when this caller may not. */
    void check(Caller caller) {
        if (declared instanceof PermitAll || declared instanceof Anonymous) {
            return;
        }
        if (caller.equals(Caller.NOBODY)) {
            throw new TokenRefused.Missing();
        }
        if (declared instanceof DenyAll) {
            throw new TokenRefused.MissingRole();
        }
        if (declared instanceof RolesAllowed allowed
                && Arrays.stream(allowed.value()).noneMatch(caller::is)) {
            throw new TokenRefused.MissingRole();
        }
        if (declared instanceof RequiresScope required && !caller.scopes().contains(required.value())) {
            throw new TokenRefused.InsufficientScope(required.value());
        }
    }
}
