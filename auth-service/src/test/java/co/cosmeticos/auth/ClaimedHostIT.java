package co.cosmeticos.auth;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.address.AddAddress;
import co.cosmeticos.auth.address.AddressResource;
import co.cosmeticos.auth.address.Addresses;
import co.cosmeticos.auth.administration.ChangeRole;
import co.cosmeticos.auth.administration.RoleResource;
import co.cosmeticos.auth.card.AddCard;
import co.cosmeticos.auth.card.CardResource;
import co.cosmeticos.auth.card.SavedCards;
import co.cosmeticos.auth.client.ClientResource;
import co.cosmeticos.auth.client.ClientSecrets;
import co.cosmeticos.auth.client.Clients;
import co.cosmeticos.auth.client.ManageClient;
import co.cosmeticos.auth.key.KeyResource;
import co.cosmeticos.auth.key.KeyRingCache;
import co.cosmeticos.auth.key.RotateKeysNow;
import co.cosmeticos.auth.role.ManageRole;
import co.cosmeticos.auth.role.Roles;
import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.token.TokenFilter;
import co.cosmeticos.platform.token.TokenVerifier;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where {@code Location} leads when a request claims to be at a stranger's host. */
class ClaimedHostIT {

    private static final Accounts ACCOUNTS = new Accounts();
    private static TestApi api;
    private static String token;

    @BeforeAll
    static void open() {
        var revoked = get(RevokedSessions.class);
        api = TestApi.of(
                new AddressResource(get(Addresses.class), get(AddAddress.class)),
                new CardResource(get(SavedCards.class), get(AddCard.class)),
                new RoleResource(get(Roles.class), get(ManageRole.class), get(ChangeRole.class), revoked),
                new ClientResource(get(Clients.class), get(ClientSecrets.class), get(ManageClient.class), revoked),
                new KeyResource(get(KeyRingCache.class), get(RotateKeysNow.class)),
                new TokenFilter(get(TokenVerifier.class), revoked),
                new RefusalMapper(new Problems()),
                new ThrowableMapper(new Problems()));
        ACCOUNTS.person("chefe@example.com", "admin");
        token = ACCOUNTS.logIn("chefe@example.com", Accounts.PASSWORD).accessToken();
    }

    @AfterAll
    static void close() {
        ACCOUNTS.close();
    }

    private static <T> T get(Class<T> type) {
        return ACCOUNTS.get(type);
    }

    private static TestApi.Call call(String method, String path) {
        return api.call(method, "http://evil.example:8443" + path).header("Authorization", "Bearer " + token);
    }

    private static String location(String path, String body) {
        var made = call("POST", path).header("Host", "evil.example").json(body).send();
        assertThat(made.getStatus()).as(path).isEqualTo(201);
        return String.valueOf(made.getOutputHeaders().getFirst("Location"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/me/addresses | {\"name\": \"Ana\", \"postalCode\": \"01310-100\", \"street\": \"Avenida Paulista\","
                        + " \"number\": \"1\", \"district\": \"Centro\", \"city\": \"São Paulo\", \"state\": \"SP\"}",
                "/me/cards | {\"token\": \"tok_1\", \"brand\": \"visa\", \"lastFour\": \"4242\","
                        + " \"expiryMonth\": 12, \"expiryYear\": 2090}",
                "/roles | {\"name\": \"estoque\", \"description\": \"Estoque\", \"permissions\": [\"stock:read\"]}",
                "/clients | {\"name\": \"ERP\", \"scopes\": [\"stock:read\"]}"
            })
    void what_was_made_is_where_the_location_says_at_the_host_that_the_client_knows(String path, String body) {
        var location = URI.create(location(path, body));
        assertThat(location.getRawAuthority()).isNull();
        assertThat(location.isAbsolute()).isFalse();
        assertThat(location.getPath()).startsWith(path + "/");
        assertThat(call("GET", location.toString()).send().getStatus()).isEqualTo(200);
    }

    @Test
    void another_key_is_found_among_the_keys_under_the_public_path() {
        var made = call("POST", "/keys/rotations").send();
        assertThat(made.getStatus()).isEqualTo(202);
        assertThat(made.getOutputHeaders().getFirst("Location")).isEqualTo("/api/v1/auth/keys");
    }
}
