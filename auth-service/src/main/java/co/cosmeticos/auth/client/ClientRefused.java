package co.cosmeticos.auth.client;

import co.cosmeticos.platform.problem.Refusal;

/** Refusals to create or change a client. */
public abstract sealed class ClientRefused extends Refusal {

    private ClientRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** It is one of the shop's own services. */
    public static final class BuiltIn extends ClientRefused {
        public BuiltIn() {
            super("client-built-in", 409, "The shop's own services are managed in its settings.");
        }
    }

    /** A client has two secrets at most, while one replaces the other. */
    public static final class TooManySecrets extends ClientRefused {
        public TooManySecrets() {
            super("too-many-secrets", 409, "The client has two secrets already; revoke one first.");
        }
    }

    /** Accounts, roles and keys are managed by users alone. */
    public static final class ScopeNotAllowed extends ClientRefused {
        public ScopeNotAllowed(String scope) {
            super("scope-not-allowed", 422, "Clients cannot have %s.".formatted(scope));
        }
    }
}
