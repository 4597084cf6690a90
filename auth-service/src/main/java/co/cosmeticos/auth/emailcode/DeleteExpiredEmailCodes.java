package co.cosmeticos.auth.emailcode;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;

/** Deletes what no email code needs any more. */
@Component
public class DeleteExpiredEmailCodes {

    private final EmailCodes emailCodes;
    private final EmailCodeLimits requests;

    @Inject
    public DeleteExpiredEmailCodes(EmailCodes emailCodes, EmailCodeLimits requests) {
        this.emailCodes = emailCodes;
        this.requests = requests;
    }

    /** EmailCodes that expired, and addresses that nobody asked for, before this time. */
    public void forgetBefore(OffsetDateTime before) {
        emailCodes.forgetExpiredBefore(before);
        requests.forgetBefore(before);
    }
}
