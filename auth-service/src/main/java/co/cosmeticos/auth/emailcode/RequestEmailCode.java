package co.cosmeticos.auth.emailcode;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Queues an email code that is requested without signing in; the answer is the same whether the address has an
 * account or not.
 */
@Component
public class RequestEmailCode {

    private final EmailCodeLimits limits;
    private final RequestedEmailCodes requestedEmailCodes;

    @Inject
    public RequestEmailCode(EmailCodeLimits limits, RequestedEmailCodes requestedEmailCodes) {
        this.limits = limits;
        this.requestedEmailCodes = requestedEmailCodes;
    }

    /** Notes it, if the address got none of this kind within the last minute. */
    @Transactional
    public void request(EmailCode.Purpose purpose, EmailAddress email) {
        if (limits.allow(purpose, email)) {
            requestedEmailCodes.add(purpose, email);
        }
    }
}
