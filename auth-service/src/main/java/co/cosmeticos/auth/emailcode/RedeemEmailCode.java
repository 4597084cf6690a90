package co.cosmeticos.auth.emailcode;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Redeems an email code, once. */
@Component
public class RedeemEmailCode {

    private final EmailCodeSigner codes;
    private final EmailCodes emailCodes;
    private final Clock clock;

    @Inject
    public RedeemEmailCode(EmailCodeSigner codes, EmailCodes emailCodes, Clock clock) {
        this.codes = codes;
        this.emailCodes = emailCodes;
        this.clock = clock;
    }

    /** Redeems the email code of this code; throws {@link EmailCodeRefused.InvalidCode}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public EmailCode use(String code, EmailCode.Purpose purpose) {
        return codes.read(code)
                .flatMap(id -> emailCodes.use(id, purpose, OffsetDateTime.now(clock)))
                .orElseThrow(EmailCodeRefused.InvalidCode::new);
    }

    /** Voids all codes that a user was sent so far: password or address have changed. */
    public void voidAll(UserId user) {
        emailCodes.voidAll(user, OffsetDateTime.now(clock));
    }

    /** The email code of this code, which can still be used; throws {@link EmailCodeRefused.InvalidCode}. */
    public EmailCode look(String code, EmailCode.Purpose purpose) {
        return Optional.of(look(code))
                .filter(emailCode -> emailCode.purpose() == purpose)
                .orElseThrow(EmailCodeRefused.InvalidCode::new);
    }

    /** The same, whatever it is for. */
    public EmailCode look(String code) {
        return codes.read(code)
                .flatMap(id -> emailCodes.findOpen(id, OffsetDateTime.now(clock)))
                .orElseThrow(EmailCodeRefused.InvalidCode::new);
    }
}
