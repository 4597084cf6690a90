package co.cosmeticos.auth.mfa;

import java.time.Instant;

/** An authenticator app that has read the secret of a second factor. */
public final class TotpCodes {

    private final Totp totp;

    public TotpCodes(String secret) {
        totp = new Totp(secret);
    }

    /** The code that it shows at this time. */
    public String at(Instant time) {
        return totp.code(time);
    }
}
