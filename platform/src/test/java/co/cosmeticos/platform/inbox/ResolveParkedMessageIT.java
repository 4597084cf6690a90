package co.cosmeticos.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.outbox.OutboxWake;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.sql.Resources;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResolveParkedMessageIT {

    private static final UUID ADMIN = UUID.fromString("0190a5c0-0000-7000-8000-000000000001");
    private static final String PARKED = """
            insert into inbox_messages (queue, id, status, type, body, received_at)
            values ('shop.feature', 'a', 'PARKED', 'tested', '{}', now()), ('shop.feature', 'b', 'PARKED', 'tested', '{}', now())
            """;

    private final TestDatabase database = Stores.database("db/platform");
    private final Jdbi jdbi = Resources.jdbiOn(database.dataSource());
    private TestContainer container;

    @BeforeEach
    void park() {
        container = TestContainer.of(
                        InboxMessages.class,
                        ResolveParkedMessage.class,
                        AuditEventPublisher.class,
                        Outbox.class,
                        OutboxWake.class)
                .with(Jdbi.class, jdbi)
                .with(Jsonb.class, TestJson.JSONB)
                .with(Clock.class, Clock.systemUTC())
                .start();
        jdbi.useHandle(handle -> handle.execute(PARKED));
    }

    @AfterEach
    void close() {
        container.close();
        database.close();
    }

    private List<String> noted() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select type || ' ' || subject || ' ' || data from outbox_events order by sequence")
                .mapTo(String.class)
                .list());
    }

    @Test
    void the_audit_log_is_told_who_replays_and_who_discards_what() {
        var settle = container.get(ResolveParkedMessage.class);
        settle.replay(ADMIN, "shop.feature", "a");
        settle.discard(ADMIN, "shop.feature", "b");
        assertThat(noted())
                .containsExactly(
                        "audit.recorded a {\"action\":\"message.replayed\",\"actor\":\"%s\",\"before\":{\"queue\":\"shop.feature\"},\"object\":\"a\"}"
                                .formatted(ADMIN),
                        "audit.recorded b {\"action\":\"message.discarded\",\"actor\":\"%s\",\"before\":{\"queue\":\"shop.feature\"},\"object\":\"b\"}"
                                .formatted(ADMIN));
    }

    @Test
    void what_is_not_there_is_neither_settled_nor_noted() {
        var settle = container.get(ResolveParkedMessage.class);
        assertThatThrownBy(() -> settle.replay(ADMIN, "shop.feature", "c")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> settle.discard(ADMIN, "shop.other", "a")).isInstanceOf(NotFound.class);
        assertThat(noted()).isEmpty();
    }
}
