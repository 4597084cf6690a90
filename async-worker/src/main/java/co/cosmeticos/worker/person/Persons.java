package co.cosmeticos.worker.person;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows of one person: notes of mails, which hold no address. */
@Component
public class Persons {

    private static final String MAILS = "select to_jsonb(n) from notifications n where user_id = :person order by id";

    // That an order was told of stays, so that it is not told of again.
    private static final List<String> ERASE = List.of(
            "update notifications set user_id = null where user_id = :person and order_id is not null",
            "delete from notifications where user_id = :person");

    private final Jdbi jdbi;

    @Inject
    public Persons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<String> mails(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(MAILS)
                .bind("person", person)
                .mapTo(String.class)
                .list());
    }

    /** Takes the person out of all rows. */
    @Transactional
    public void erase(UUID person) {
        jdbi.useHandle(handle -> ERASE.forEach(
                sql -> handle.createUpdate(sql).bind("person", person).execute()));
    }
}
