package co.cosmeticos.auth.client;

import co.cosmeticos.platform.problem.Refusal;

/** Why a client was not made or changed. */
public abstract sealed class ClientRefused extends Refusal {

    private ClientRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** It is one of the shop's own services. */
    public static final class Fixed extends ClientRefused {
        public Fixed() {
            super("client-built-in", 409, "The shop's own services are what the settings say.");
        }
    }

    /** While one secret takes the other's place there are two; a third would be forgotten. */
    public static final class TooManySecrets extends ClientRefused {
        public TooManySecrets() {
            super("too-many-secrets", 409, "The client has two secrets; end one first.");
        }
    }

    /** Programs look after no accounts, roles or keys. */
    public static final class ScopeOfPeople extends ClientRefused {
        public ScopeOfPeople(String scope) {
            super("scope-not-allowed", 422, "Only a person may have %s.".formatted(scope));
        }
    }
}
