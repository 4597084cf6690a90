package co.cosmeticos.auth.emailcode;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;

/** Deletes expired email codes and their counts. */
@Component
public class DeleteExpiredEmailCodes {

    private final EmailCodes emailCodes;
    private final EmailCodeLimits requests;

    @Inject
    public DeleteExpiredEmailCodes(EmailCodes emailCodes, EmailCodeLimits requests) {
        this.emailCodes = emailCodes;
        this.requests = requests;
    }

    /** Email codes that expired, and addresses that nobody asked for, before this time. */
    public void forgetBefore(OffsetDateTime before) {
        emailCodes.forgetExpiredBefore(before);
        requests.forgetBefore(before);
    }
}
