package co.cosmeticos.auth.emailcode;

import co.cosmeticos.auth.audit.Origin;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.CausalContext;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Queue of email codes requested without signing in. Whether the address has an account is looked up when they are
 * issued, after the answer, which takes as long for one that has none.
 */
@Component
public class RequestedEmailCodes {

    private static final String ADD = """
            insert into requested_email_codes (id, purpose, email, address, correlation_id, traceparent)
            values (:id, :purpose, :email, :address, :correlationId, :traceparent)
            """;
    private static final String TAKE = """
            delete from requested_email_codes
             where id in (select id from requested_email_codes where purpose = :purpose order by id limit 100 for update skip locked)
            returning email, address, correlation_id, traceparent
            """;

    private final Jdbi jdbi;

    @Inject
    public RequestedEmailCodes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One of them.
     *
     * @param address of the network that it was asked for from
     */
    public record EmailCodeRequest(
            String email,
            @Nullable String address,
            @Nullable String correlationId,
            @Nullable String traceparent) {

        /** Whom it is to go to. */
        public EmailAddress to() {
            return new EmailAddress(email);
        }

        /** Does the work as that of the request which asked for it. */
        public void run(Runnable work) {
            new CausalContext(correlationId, traceparent).run(() -> Origin.during(address, work));
        }
    }

    /** Notes that one is wanted. */
    void add(EmailCode.Purpose purpose, EmailAddress email) {
        var work = CausalContext.ofThisThread();
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", Ids.next())
                .bind("purpose", purpose)
                .bind("email", email.text())
                .bind("address", Origin.current().address())
                .bind("correlationId", work.correlationId())
                .bind("traceparent", work.traceparent())
                .execute());
    }

    /** Up to a hundred of this purpose, to be written in this transaction. */
    public List<EmailCodeRequest> take(EmailCode.Purpose purpose) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKE)
                .bind("purpose", purpose)
                .map(ConstructorMapper.of(EmailCodeRequest.class))
                .list());
    }
}
