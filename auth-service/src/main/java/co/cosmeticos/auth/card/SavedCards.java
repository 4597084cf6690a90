package co.cosmeticos.auth.card;

import co.cosmeticos.auth.key.SecretCipher;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Customers' saved cards, their tokens encrypted; every statement is limited to those of one user. */
@Component
public class SavedCards {

    private static final String COLUMNS =
            "id, user_id, token, token_digest, brand, last_four, expiry_month, expiry_year";
    private static final String ALL = "select " + COLUMNS + " from saved_cards where user_id = :user order by id";
    private static final String FIND = "select " + COLUMNS + " from saved_cards where user_id = :user and id = :id";
    private static final String LOCK_OWNER = "select 1 from users where id = :user for update";
    // A provider may give a card the same token again, with another expiry.
    private static final String PUT = """
            insert into saved_cards
              (id, user_id, token, token_digest, brand, last_four, expiry_month, expiry_year, created_at)
            values (:id, :user, :token, :digest, :brand, :lastFour, :expiryMonth, :expiryYear, :now)
            on conflict (user_id, token_digest) do update
               set brand = excluded.brand, last_four = excluded.last_four, expiry_month = excluded.expiry_month,
                   expiry_year = excluded.expiry_year
            returning\s""" + COLUMNS;
    private static final String REMOVE = "delete from saved_cards where user_id = :user and id = :id";
    private static final String UNSEALED =
            "select id, user_id, token from saved_cards where token_digest is null for update";
    private static final String SEAL = """
            update saved_cards set token = :token, token_digest = :digest
             where id = :id and not exists (select 1 from saved_cards where user_id = :user and token_digest = :digest)
            """;

    private final Jdbi jdbi;
    private final SecretCipher secretCipher;
    private final Clock clock;

    @Inject
    public SavedCards(Jdbi jdbi, SecretCipher secretCipher, Clock clock) {
        this.jdbi = jdbi;
        this.secretCipher = secretCipher;
        this.clock = clock;
    }

    List<SavedCard> all(UserId user) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ALL).bind("user", user).map(this::card).list());
    }

    Optional<SavedCard> find(UserId user, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("user", user)
                .bind("id", id)
                .map(this::card)
                .findOne());
    }

    /** As {@link #all}, until this transaction ends: others of the same customer wait for it. */
    List<SavedCard> allForUpdate(UserId user) {
        jdbi.useHandle(handle -> handle.createQuery(LOCK_OWNER)
                .bind("user", user)
                .mapTo(Integer.class)
                .findOne());
        return all(user);
    }

    /** Keeps a card; the row of its token. */
    SavedCard put(UserId user, SavedCard card) {
        return jdbi.withHandle(handle -> handle.createQuery(PUT)
                .bind("id", card.id())
                .bind("user", user)
                .bind("token", secretCipher.seal(sealName(user), card.token()))
                .bind("digest", digest(user, card.token()))
                .bind("brand", card.brand())
                .bind("lastFour", card.lastFour())
                .bind("expiryMonth", card.expiryMonth())
                .bind("expiryYear", card.expiryYear())
                .bind("now", OffsetDateTime.now(clock))
                .map(this::card)
                .one());
    }

    /** False when the customer has no such card. */
    @Transactional
    public boolean remove(UserId user, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(REMOVE)
                        .bind("user", user)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** Seals the tokens that servers of before have stored as they were; how many. */
    @Transactional
    public int sealAll() {
        List<PlaintextToken> unsealed = jdbi.withHandle(handle -> handle.createQuery(UNSEALED)
                .map(ConstructorMapper.of(PlaintextToken.class))
                .list());
        unsealed.forEach(this::seal);
        return unsealed.size();
    }

    /** A token as a server of before has stored it. */
    record PlaintextToken(UUID id, UserId userId, String token) {}

    // A card that a newer server has stored meanwhile is kept by that row.
    private void seal(PlaintextToken card) {
        var sealed = jdbi.withHandle(handle -> handle.createUpdate(SEAL)
                .bind("id", card.id())
                .bind("user", card.userId())
                .bind("token", secretCipher.seal(sealName(card.userId()), card.token()))
                .bind("digest", digest(card.userId(), card.token()))
                .execute());
        if (sealed == 0) {
            remove(card.userId(), card.id());
        }
    }

    private SavedCard card(ResultSet row, StatementContext context) throws SQLException {
        var token = row.getString("token");
        return new SavedCard(
                row.getObject("id", UUID.class),
                row.getBytes("token_digest") == null ? token : secretCipher.open(sealName(owner(row)), token),
                row.getString("brand"),
                row.getString("last_four"),
                row.getInt("expiry_month"),
                row.getInt("expiry_year"));
    }

    private static UserId owner(ResultSet row) throws SQLException {
        return new UserId(row.getObject("user_id", UUID.class));
    }

    // A sealed token that is moved to another customer's row does not open.
    private static String sealName(UserId owner) {
        return "card of " + owner;
    }

    private byte[] digest(UserId owner, String token) {
        return secretCipher.mac(sealName(owner), token);
    }
}
