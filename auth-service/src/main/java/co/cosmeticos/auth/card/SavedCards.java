package co.cosmeticos.auth.card;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The cards of all customers; every statement names whose it speaks of. */
@Component
public class SavedCards {

    private static final String COLUMNS = "id, token, brand, last_four, expiry_month, expiry_year";
    private static final String ALL = "select " + COLUMNS + " from saved_cards where user_id = :user order by id";
    private static final String FIND = "select " + COLUMNS + " from saved_cards where user_id = :user and id = :id";
    private static final String LOCK_OWNER = "select 1 from users where id = :user for update";
    // A provider may give a card the same token again, with another expiry.
    private static final String PUT = """
            insert into saved_cards (id, user_id, token, brand, last_four, expiry_month, expiry_year, created_at)
            values (:id, :user, :token, :brand, :lastFour, :expiryMonth, :expiryYear, :now)
            on conflict (user_id, token) do update
               set brand = excluded.brand, last_four = excluded.last_four, expiry_month = excluded.expiry_month,
                   expiry_year = excluded.expiry_year
            returning\s""" + COLUMNS;
    private static final String REMOVE = "delete from saved_cards where user_id = :user and id = :id";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public SavedCards(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    List<SavedCard> all(UUID user) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL)
                .bind("user", user)
                .map(ConstructorMapper.of(SavedCard.class))
                .list());
    }

    Optional<SavedCard> find(UUID user, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("user", user)
                .bind("id", id)
                .map(ConstructorMapper.of(SavedCard.class))
                .findOne());
    }

    /** All of them, until this transaction ends: others of the same customer wait for it. */
    List<SavedCard> allForUpdate(UUID user) {
        jdbi.useHandle(handle -> handle.createQuery(LOCK_OWNER)
                .bind("user", user)
                .mapTo(Integer.class)
                .findOne());
        return all(user);
    }

    /** Keeps a card; the row of its token. */
    SavedCard put(UUID user, SavedCard card) {
        return jdbi.withHandle(handle -> handle.createQuery(PUT)
                .bind("id", card.id())
                .bind("user", user)
                .bind("token", card.token())
                .bind("brand", card.brand())
                .bind("lastFour", card.lastFour())
                .bind("expiryMonth", card.expiryMonth())
                .bind("expiryYear", card.expiryYear())
                .bind("now", OffsetDateTime.now(clock))
                .map(ConstructorMapper.of(SavedCard.class))
                .one());
    }

    /** False when the customer has no such card. */
    @Transactional
    public boolean remove(UUID user, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(REMOVE)
                        .bind("user", user)
                        .bind("id", id)
                        .execute())
                == 1;
    }
}
