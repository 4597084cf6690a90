package co.cosmeticos.platform.token;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** A request of this caller, as the token filter hands it on. */
public record CallerContext(Caller caller) implements SecurityContext {

    @Override
    public @Nullable Principal getUserPrincipal() {
        return caller.equals(Caller.NOBODY) ? null : new TokenFilter.CallerPrincipal(caller);
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller.is(role);
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public String getAuthenticationScheme() {
        return "none";
    }
}
