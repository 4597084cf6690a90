package co.cosmeticos.worker.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.privacy.DataSubject;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** SQL of the rows of one person: notifications, which hold no address, and the counters of a mailbox by its hash. */
@Component
public class DataSubjects {

    private static final String MAILS = "select to_jsonb(n) from notifications n where user_id = :person order by id";

    // The notification stays, so that its event causes no second mail; its user becomes the nil UUID (RFC 9562).
    private static final String ERASE = """
            update notifications
               set user_id = case when order_id is null then '00000000-0000-0000-0000-000000000000'::uuid end,
                   email_code_id = null, reason = null,
                   status = case status when 'PENDING' then 'CANCELED' else status end, next_attempt_at = null
             where user_id = :person
            """;

    private static final String ERASE_RATION = "delete from mail_rations where mailbox = :emailHash";

    private final Jdbi jdbi;

    @Inject
    public DataSubjects(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<String> mails(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(MAILS)
                .bind("person", person)
                .mapTo(String.class)
                .list());
    }

    /** Removes the person from all rows. */
    @Transactional
    public void erase(DataSubject person) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(ERASE).bind("person", person.id()).execute();
            handle.createUpdate(ERASE_RATION)
                    .bind("emailHash", person.emailHash())
                    .execute();
        });
    }
}
