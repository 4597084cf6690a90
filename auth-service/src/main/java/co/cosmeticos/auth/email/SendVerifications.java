package co.cosmeticos.auth.email;

import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.RequestedEmailCodes;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Issues new verification codes to those addresses that asked for one. */
@Component
public class SendVerifications {

    private final RequestedEmailCodes wanted;
    private final SendEmailCode sendEmailCode;

    @Inject
    public SendVerifications(RequestedEmailCodes wanted, SendEmailCode sendEmailCode) {
        this.wanted = wanted;
        this.sendEmailCode = sendEmailCode;
    }

    /** Writes those that were asked for. */
    @Transactional
    public void send() {
        wanted.take(EmailCode.Purpose.VERIFY_EMAIL).forEach(one -> one.run(() -> sendEmailCode.verification(one.to())));
    }
}
