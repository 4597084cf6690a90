package co.cosmeticos.auth;

import co.cosmeticos.auth.client.CheckSecret;
import co.cosmeticos.auth.client.ClientSecrets;
import co.cosmeticos.auth.client.Clients;
import co.cosmeticos.auth.client.IssueSecret;
import co.cosmeticos.auth.client.ManageClient;
import co.cosmeticos.auth.client.RegisterClients;
import co.cosmeticos.auth.client.RevokeClientTokens;
import co.cosmeticos.auth.client.RotateSecret;
import co.cosmeticos.auth.token.AuthorizationCodeGrant;
import co.cosmeticos.auth.token.ClientAuthenticator;
import co.cosmeticos.auth.token.ClientCredentialsGrant;
import co.cosmeticos.auth.token.IntrospectToken;
import co.cosmeticos.auth.token.RefreshTokenGrant;
import co.cosmeticos.auth.token.RevokeToken;
import co.cosmeticos.auth.token.TokenLookup;
import java.util.List;

/** The classes that have to do with programs and with the tokens of OAuth 2.0. */
final class ProgramBeans {

    static final List<Class<?>> ALL = List.of(
            CheckSecret.class,
            ClientSecrets.class,
            Clients.class,
            RevokeClientTokens.class,
            RegisterClients.class,
            IssueSecret.class,
            ManageClient.class,
            RotateSecret.class,
            ClientAuthenticator.class,
            ClientCredentialsGrant.class,
            AuthorizationCodeGrant.class,
            RefreshTokenGrant.class,
            TokenLookup.class,
            IntrospectToken.class,
            RevokeToken.class);

    private ProgramBeans() {}
}
