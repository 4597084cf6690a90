package co.cosmeticos.auth.mfa;

import co.cosmeticos.auth.key.SecretCipher;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Enrolls a second factor, in two steps, and turns it off. */
@Component
public class EnrollSecondFactor {

    private static final String ISSUER = "Cosméticos";

    private final SecondFactors factors;
    private final SecretCipher secretCipher;
    private final RecordSecondFactorChange note;
    private final Clock clock;

    @Inject
    public EnrollSecondFactor(
            SecondFactors factors, SecretCipher secretCipher, RecordSecondFactorChange note, Clock clock) {
        this.factors = factors;
        this.secretCipher = secretCipher;
        this.note = note;
        this.clock = clock;
    }

    /**
     * The secret for the authenticator app (TOTP, RFC 6238).
     *
     * @param secret 160 bits in base 32, for who types it
     * @param uri {@code otpauth://totp/…} for a QR code
     */
    public record EnrollmentSecret(String secret, String uri) {}

    /**
     * Whether a user's second factor is on, and how many recovery codes are left.
     *
     * @param on whether a log-in asks for a code
     * @param recoveryCodesLeft recovery codes that were not used yet, 0 to 10
     */
    public record SecondFactorStatus(boolean on, int recoveryCodesLeft) {}

    /** The status of a user's second factor. */
    public SecondFactorStatus status(UserId user) {
        var on = factors.find(user).filter(SecondFactor::isOn).isPresent();
        return new SecondFactorStatus(on, on ? factors.recoveryLeft(user) : 0);
    }

    /**
     * A new secret, which asks for nothing until it is confirmed; throws {@link MfaRefused.AlreadyEnabled} where
     * one is on.
     */
    @Transactional
    public EnrollmentSecret prepare(UserId user, String email) {
        var totp = Totp.random();
        if (!factors.prepare(user, totp.sealed(user, secretCipher))) {
            throw new MfaRefused.AlreadyEnabled();
        }
        return new EnrollmentSecret(totp.secret(), totp.uri(ISSUER, email));
    }

    /**
     * Turns it on by its first code; the recovery codes, which are shown this once.
     *
     * @throws MfaRefused.NotPrepared when there is nothing to confirm
     * @throws MfaRefused.AlreadyEnabled when it is on
     * @throws MfaRefused.InvalidCode when the code is invalid; the secret stays prepared
     */
    @Transactional
    public List<String> confirm(UserId user, String code) {
        var prepared = factors.find(user).orElseThrow(MfaRefused.NotPrepared::new);
        if (prepared.isOn()) {
            throw new MfaRefused.AlreadyEnabled();
        }
        var step = Totp.opened(prepared.sealed(), user, secretCipher).step(code.strip(), clock.instant());
        if (!factors.confirm(
                user, prepared.sealed(), step.orElseThrow(MfaRefused.InvalidCode::new), OffsetDateTime.now(clock))) {
            throw new MfaRefused.NotPrepared();
        }
        note.enabled(user);
        var codes =
                Stream.generate(RecoveryCode::random).limit(RecoveryCode.EACH).toList();
        factors.replaceRecovery(user, codes.stream().map(RecoveryCode::hash).toList());
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /** Turns it off, with its recovery codes. */
    @Transactional
    public void turnOff(UserId user) {
        var wasOn = factors.find(user).filter(SecondFactor::isOn).isPresent();
        factors.remove(user);
        if (wasOn) {
            note.disabled(user);
        }
    }
}
