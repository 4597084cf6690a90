package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.emailcode.VerifyUser;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.token.UserId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Accounts that nobody has verified, and the steps of the job that warns of their erasure and requests it. */
final class UnverifiedAccountsFixture implements AutoCloseable {

    /** How long they are kept. */
    static final Duration KEPT = Duration.ofDays(30);

    /** How long before their owners are warned. */
    static final Duration NOTICE = Duration.ofDays(14);

    /** The longest disuse without a warning. */
    static final Duration UNWARNED = KEPT.minus(NOTICE);

    final Accounts accounts = new Accounts();

    void pass(Duration time) {
        accounts.clock.pass(time);
    }

    void announce() {
        accounts.get(AnnounceErasure.class).announce();
    }

    void erase() {
        accounts.get(EraseUnverified.class).erase();
    }

    /** Lets the time pass in which an account is not used, with the warning as soon as it is due. */
    void passKept() {
        pass(UNWARNED.plusSeconds(1));
        announce();
        pass(NOTICE);
    }

    /** Whose erasure was requested. */
    List<UserId> erased() {
        return accounts.get(Jdbi.class)
                .withHandle(handle -> handle.createQuery("select user_id from erasures order by user_id")
                        .mapTo(UserId.class)
                        .list());
    }

    /** Who was warned, each time. */
    List<String> warned() {
        return accounts.events().stream()
                .filter(event -> event.startsWith("user.erasure-announced "))
                .toList();
    }

    /** Opens accounts that neither a warning nor an erasure is for: a verified one, those of staff, a disabled one. */
    void addOthers() {
        var bia = accounts.customer("bia@example.com").id();
        accounts.get(VerifyUser.class).verify(bia, "bia@example.com");
        accounts.person("chefe@example.com", "admin");
        accounts.person("apoio@example.com", "customer", "support");
        var closed = accounts.customer("edu@example.com").id();
        accounts.get(Users.class).disable(closed, OffsetDateTime.now(accounts.clock));
    }

    /** Opens accounts that are as old as the first one. */
    void addMany(int count) {
        accounts.get(Jdbi.class).useHandle(handle -> handle.execute("""
                insert into users (id, email, name, locale, password_hash, roles, created_at)
                select gen_random_uuid(), 'n' || n || '@example.com', 'N', 'pt-BR', 'x', array['customer'],
                       (select created_at from users limit 1) from generate_series(1, ?) n
                """, count));
    }

    /** Two servers have their turn at once. */
    void twice(Runnable turn) throws Exception {
        var begin = new CountDownLatch(1);
        var servers = Executors.newFixedThreadPool(2);
        try {
            var runs = IntStream.range(0, 2)
                    .mapToObj(server -> servers.submit(() -> {
                        begin.await();
                        turn.run();
                        return server;
                    }))
                    .toList();
            begin.countDown();
            for (var run : runs) {
                run.get();
            }
        } finally {
            servers.shutdown();
        }
    }

    @Override
    public void close() {
        accounts.close();
    }
}
