package co.cosmeticos.worker.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.platform.privacy.DataSubject;
import co.cosmeticos.platform.sql.Resources;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataSubjectsIT {

    private static final UUID ANA = UUID.randomUUID();

    private final TestDatabase database = Stores.database("db/platform", "db/worker");
    private final Jdbi jdbi = Resources.jdbiOn(database.dataSource());
    private final DataSubjects dataSubjects = new DataSubjects(jdbi);

    @AfterEach
    void close() {
        database.close();
    }

    private void mail(String event, UUID user, UUID order) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into notifications (id, event_id, channel, kind, order_id, user_id, status, message_id,"
                                + " created_at, sent_at) values (gen_random_uuid(), :event, 'EMAIL', 'X', :order::uuid,"
                                + " :user::uuid, 'SENT', :event, now(), now())")
                .bind("event", event)
                .bind("order", order)
                .bind("user", user)
                .execute());
    }

    @Test
    void mails_to_a_person_are_told_and_then_nobodys() {
        mail("welcome", ANA, null);
        mail("placed", ANA, UUID.randomUUID());
        mail("other", UUID.randomUUID(), null);
        assertThat(dataSubjects.mails(ANA))
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail).contains("welcome"));
        jdbi.useHandle(handle -> handle.execute(
                "insert into mail_rations values ('ana', now(), 1, now(), 1), ('eva', now(), 1, now(), 1)"));
        dataSubjects.erase(new DataSubject(ANA, "ana"));
        dataSubjects.erase(new DataSubject(ANA, null));
        assertThat(dataSubjects.mails(ANA)).isEmpty();
        var left = jdbi.withHandle(handle -> handle.createQuery("select event_id from notifications order by event_id")
                .mapTo(String.class)
                .list());
        assertThat(left).containsExactly("other", "placed", "welcome");
        var rations = jdbi.withHandle(handle -> handle.createQuery("select mailbox from mail_rations")
                .mapTo(String.class)
                .list());
        assertThat(rations).containsExactly("eva");
    }
}
