package co.cosmeticos.platform.token;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A token as the container would hand it on, of these claims and this header. */
record FakeToken(Map<String, Object> claims, String header) implements JsonWebToken {

    static final FakeToken CUSTOMER = new FakeToken(
            Map.of(
                    "sub",
                    "0190a5c0-0000-7000-8000-000000000001",
                    "groups",
                    Set.of("customer"),
                    "aud",
                    Set.of("shop-api"),
                    "exp",
                    1_000L,
                    "sid",
                    "session-1"),
            "{\"alg\": \"RS256\", \"typ\": \"at+jwt\"}");

    FakeToken with(String claim, Object value) {
        var changed = new java.util.HashMap<>(claims);
        changed.put(claim, value);
        return new FakeToken(changed, header);
    }

    FakeToken headed(String otherHeader) {
        return new FakeToken(claims, otherHeader);
    }

    @Override
    public String getName() {
        return getSubject();
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
        if ("raw_token".equals(name)) {
            var encoded = Base64.getUrlEncoder().encodeToString(header.getBytes(StandardCharsets.UTF_8));
            return (T) (encoded + ".e30.sig");
        }
        return (T) claims.get(name);
    }

    /** Puts the token where the container would; null is nobody's. */
    @Priority(1)
    record Filter(@Nullable FakeToken token) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            request.setSecurityContext(new SecurityContext() {
                @Override
                public @Nullable Principal getUserPrincipal() {
                    return token;
                }

                @Override
                public boolean isUserInRole(String role) {
                    return token != null && token.getGroups().contains(role);
                }

                @Override
                public boolean isSecure() {
                    return false;
                }

                @Override
                public String getAuthenticationScheme() {
                    return "MP-JWT";
                }
            });
        }
    }
}
