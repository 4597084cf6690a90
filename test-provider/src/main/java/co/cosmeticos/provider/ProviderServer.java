package co.cosmeticos.provider;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * The provider. Whoever logs in is known by his address and {@link #PASSWORD}; an address that begins with
 * {@code unverified} is one that the provider has not verified.
 */
@SpringBootApplication
public class ProviderServer {

    /** Everybody's password there. */
    public static final String PASSWORD = "a-password-of-the-provider";

    /** The shop, as the provider knows it. */
    public static final String CLIENT_ID = "shop";

    /** Its secret. */
    public static final String CLIENT_SECRET = "a-secret-of-the-shop";

    @Bean
    RegisteredClientRepository clients(Environment environment) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT_ID)
                .clientId(CLIENT_ID)
                .clientSecret("{noop}" + CLIENT_SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(environment.getRequiredProperty("redirect-uri"))
                .scope("openid")
                .scope("email")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build());
    }

    @Bean
    UserDetailsService people() {
        return address ->
                User.withUsername(address).password("{noop}" + PASSWORD).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                Authentication person = Objects.requireNonNull(context.getPrincipal());
                var address = person.getName();
                context.getClaims()
                        .claims(claims -> claims.putAll(Map.of(
                                "sub",
                                UUID.nameUUIDFromBytes(address.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                        .toString(),
                                "email",
                                address,
                                "email_verified",
                                !address.startsWith("unverified"),
                                "name",
                                "Bia do Provedor")));
            }
        };
    }

    /** Starts it: {@code --server.port} and {@code --redirect-uri}. */
    public static void main(String[] arguments) {
        SpringApplication.run(ProviderServer.class, arguments);
    }
}
