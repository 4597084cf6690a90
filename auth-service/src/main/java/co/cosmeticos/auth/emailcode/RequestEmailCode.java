package co.cosmeticos.auth.emailcode;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Queues an email code for whoever is not signed in; nobody learns whether the address has an account. */
@Component
public class RequestEmailCode {

    private final EmailCodeLimits requests;
    private final RequestedEmailCodes wanted;

    @Inject
    public RequestEmailCode(EmailCodeLimits requests, RequestedEmailCodes wanted) {
        this.requests = requests;
        this.wanted = wanted;
    }

    /** Notes it, if the address got none of this kind within the last minute. */
    @Transactional
    public void want(EmailCode.Purpose purpose, EmailAddress email) {
        if (requests.allow(purpose, email)) {
            wanted.add(purpose, email);
        }
    }
}
