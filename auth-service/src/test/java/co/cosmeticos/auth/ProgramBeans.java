package co.cosmeticos.auth;

import co.cosmeticos.auth.client.CheckSecret;
import co.cosmeticos.auth.client.ClientSecrets;
import co.cosmeticos.auth.client.Clients;
import co.cosmeticos.auth.client.EndGrant;
import co.cosmeticos.auth.client.RegisterClients;
import co.cosmeticos.auth.integration.IssueSecret;
import co.cosmeticos.auth.integration.ManageClient;
import co.cosmeticos.auth.integration.RotateSecret;
import co.cosmeticos.auth.oauth.AuthenticateClient;
import co.cosmeticos.auth.oauth.GrantToken;
import co.cosmeticos.auth.oauth.GrantUserToken;
import co.cosmeticos.auth.token.FindToken;
import co.cosmeticos.auth.token.IntrospectToken;
import co.cosmeticos.auth.token.RevokeToken;
import java.util.List;

/** The classes that have to do with programs and with the tokens of OAuth 2.0. */
final class ProgramBeans {

    static final List<Class<?>> ALL = List.of(
            CheckSecret.class,
            ClientSecrets.class,
            Clients.class,
            EndGrant.class,
            RegisterClients.class,
            IssueSecret.class,
            ManageClient.class,
            RotateSecret.class,
            AuthenticateClient.class,
            GrantToken.class,
            GrantUserToken.class,
            FindToken.class,
            IntrospectToken.class,
            RevokeToken.class);

    private ProgramBeans() {}
}
