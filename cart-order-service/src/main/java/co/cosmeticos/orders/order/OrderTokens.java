package co.cosmeticos.orders.order;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tokens by which a guest sees an order: stored as hashes, each with its expiry, several for an order. */
@Component
@Transactional
public class OrderTokens {

    private static final String ISSUE = """
            insert into order_tokens (hash, order_id, expires_at) values (:hash, :orderId, :end)
            """;

    private static final String IS_CLAIMED = "select claimed_at is not null from orders where id = :orderId";

    // Who has claimed an order opens it by the account: no token does any more, even one on its way at that moment.
    // Servers of before the hashes write the token itself, which begins with no '!'.
    private static final String OPENS = """
            select exists (select from order_tokens where hash = :hash and order_id = :orderId and expires_at > :now)
                   and not exists (select from orders where id = :orderId and claimed_at is not null)
                or exists (select from orders
                            where id = :orderId and token = :token and token not like '!%' and claimed_at is null)
            """;

    private static final String HASH_CLEAR = """
            with clear as (select id, token from orders where token not like '!%' for update),
                 hashed as (insert into order_tokens (hash, order_id, expires_at)
                            select encode(sha256(convert_to(token, 'UTF8')), 'hex'), id, :end from clear
                                on conflict do nothing)
            update orders set token = '!' || gen_random_uuid() where id in (select id from clear)
            """;

    private static final String VOID = "delete from order_tokens where order_id = :orderId";

    private static final String FORGET = "delete from order_tokens where expires_at <= :now";

    private final Jdbi jdbi;
    private final OrderSettings settings;
    private final Clock clock;

    @Inject
    public OrderTokens(Jdbi jdbi, OrderSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new token of this order. */
    public String issue(UUID orderId) {
        var token = Ids.unguessable();
        jdbi.useHandle(handle -> handle.createUpdate(ISSUE)
                .bind("hash", hash(token))
                .bind("orderId", orderId)
                .bind("end", now().plus(settings.tokenTtl()))
                .execute());
        return token;
    }

    /** A new token for a mail about this order; none for a claimed one, which only its account opens. */
    Optional<String> issueForMail(UUID orderId) {
        var isClaimed = jdbi.withHandle(handle -> handle.createQuery(IS_CLAIMED)
                .bind("orderId", orderId)
                .mapTo(Boolean.class)
                .one());
        return isClaimed ? Optional.empty() : Optional.of(issue(orderId));
    }

    /** Whether it is a valid token of this order. */
    public boolean open(UUID orderId, @Nullable String token) {
        return token != null
                && jdbi.withHandle(handle -> handle.createQuery(OPENS)
                        .bind("hash", hash(token))
                        .bind("orderId", orderId)
                        .bind("token", token)
                        .bind("now", now())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Revokes all tokens of an order that was claimed. */
    void revoke(UUID orderId) {
        jdbi.useHandle(
                handle -> handle.createUpdate(VOID).bind("orderId", orderId).execute());
    }

    /** Deletes expired tokens, and hashes those that older servers have written. */
    public void tidy() {
        jdbi.useHandle(handle -> {
            handle.createUpdate(HASH_CLEAR)
                    .bind("end", now().plus(settings.tokenTtl()))
                    .execute();
            handle.createUpdate(FORGET).bind("now", now()).execute();
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
