package co.cosmeticos.auth.invitation;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals to invite, and to accept an invitation. */
public abstract sealed class InvitationRefused extends Refusal {

    private InvitationRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The address has an invitation that can still be accepted. */
    public static final class Pending extends InvitationRefused {
        public Pending() {
            super("invitation-pending", 409, "This address has an open invitation; resend or revoke that one.");
        }
    }

    /** It was accepted or revoked. */
    public static final class Closed extends InvitationRefused {
        public Closed() {
            super("invitation-closed", 409, "This invitation was accepted or revoked.");
        }
    }

    /** The address was sent an invitation just now, or too many today. */
    public static final class TooSoon extends InvitationRefused {
        public TooSoon() {
            super(
                    "invitation-too-soon",
                    429,
                    "This address was sent an invitation within the last minute, or many today; try again later.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "60");
        }
    }

    /** The address has an account, whose owner alone may accept. */
    public static final class SignInRequired extends InvitationRefused {
        public SignInRequired() {
            super(
                    "sign-in-required",
                    403,
                    "The invited address has an account; sign in to it, then accept the invitation.");
        }
    }

    /** An account is opened by accepting, which needs a name and a password. */
    public static final class DetailsRequired extends InvitationRefused {
        public DetailsRequired() {
            super("account-details-required", 422, "Choose a name and a password for your account.");
        }
    }
}
