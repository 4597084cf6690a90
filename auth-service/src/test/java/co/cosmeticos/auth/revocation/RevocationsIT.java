package co.cosmeticos.auth.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.value.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevocationsIT {

    private Accounts accounts;
    private Revocations revocations;

    @BeforeEach
    void open() {
        accounts = new Accounts();
        revocations = accounts.get(Revocations.class);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private List<UUID> sids(@Nullable String after) {
        return revocations.since(after).items().stream()
                .map(Revocations.Revocation::sid)
                .toList();
    }

    private static void insert(Connection connection, UUID sid) throws SQLException {
        try (var statement =
                connection.prepareStatement("insert into revocations (sid, expires_at) values (?, '2026-12-31')")) {
            statement.setObject(1, sid);
            statement.executeUpdate();
        }
    }

    @Test
    void a_session_that_commits_late_is_not_skipped() throws SQLException {
        var early = Ids.next();
        var late = Ids.next();
        try (var slow = accounts.database().dataSource().getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, late);
            revocations.add(early);
            var first = revocations.since(null);
            assertThat(first.items()).extracting(Revocations.Revocation::sid).containsExactly(early);
            slow.commit();
            assertThat(sids(first.next())).contains(late);
        }
    }

    @Test
    void a_reader_hears_of_every_session_while_many_end_at_once() throws Exception {
        Set<UUID> ended = ConcurrentHashMap.newKeySet();
        var running = new AtomicInteger(8);
        var writers = Executors.newFixedThreadPool(8);
        Set<UUID> heard = new HashSet<>();
        try {
            for (var writer = 0; writer < 8; writer++) {
                writers.submit(() -> {
                    try (var connection = accounts.database().dataSource().getConnection()) {
                        connection.setAutoCommit(false);
                        for (var number = 0; number < 100; number++) {
                            var sid = Ids.next();
                            insert(connection, sid);
                            if (number % 3 == 0) {
                                insert(connection, Ids.next());
                                connection.rollback();
                            } else {
                                connection.commit();
                                ended.add(sid);
                            }
                        }
                    } finally {
                        running.decrementAndGet();
                    }
                    return null;
                });
            }
            @Nullable String place = null;
            while (running.get() > 0) {
                place = read(place, heard);
            }
            read(place, heard);
        } finally {
            writers.shutdown();
        }
        assertThat(ended).hasSize(8 * 66);
        assertThat(heard).isEqualTo(ended);
    }

    private String read(@Nullable String place, Set<UUID> heard) {
        var stretch = revocations.since(place);
        stretch.items().forEach(one -> heard.add(one.sid()));
        return stretch.next();
    }

    @Test
    void a_reader_who_is_up_to_date_hears_nothing_twice_for_long() {
        revocations.add(Ids.next());
        var place = revocations.since(null).next();
        assertThat(sids(place)).isEmpty();
    }

    @Test
    void a_session_is_told_until_its_last_token_has_expired() {
        var sid = Ids.next();
        revocations.add(sid);
        revocations.add(sid);
        accounts.clock.pass(Duration.ofSeconds(659));
        assertThat(sids(null)).containsExactly(sid);
        accounts.clock.pass(Duration.ofSeconds(1));
        assertThat(sids(null)).isEmpty();
        revocations.forgetExpired();
        assertThat(accounts.count("select count(*) from revocations")).isZero();
    }

    @Test
    void a_place_of_another_database_begins_anew_and_nonsense_is_refused() {
        revocations.add(Ids.next());
        assertThat(sids(Cursor.of(Long.MAX_VALUE).encoded())).hasSize(1);
        assertThatThrownBy(() -> revocations.since("nonsense")).isInstanceOf(Cursor.Invalid.class);
        assertThatThrownBy(() -> revocations.since(Cursor.of("x").encoded())).isInstanceOf(Cursor.Invalid.class);
    }
}
