package co.cosmeticos.auth.provider;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals of logins at an identity provider. */
public abstract sealed class ProviderRefused extends Refusal {

    private ProviderRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** No provider is called so. */
    public static final class Unknown extends ProviderRefused {
        public Unknown() {
            super("provider-unknown", 404, "There is no sign-in provider of this name.");
        }
    }

    /** The user did not consent there, or its code or ID token is invalid. */
    public static final class Denied extends ProviderRefused {
        public Denied() {
            super("provider-denied", 403, "The provider did not confirm your identity; start again.");
        }
    }

    /** It does not answer, or answers with nonsense. */
    public static final class Unreachable extends ProviderRefused {
        public Unreachable() {
            super(
                    "provider-unreachable",
                    503,
                    "The provider cannot be reached right now. Sign in with your password, or try again later.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "5");
        }
    }
}
