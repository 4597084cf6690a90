package co.cosmeticos.auth.address;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.PostalCode;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** Customers' addresses; every statement is limited to those of one user. */
@Component
public class Addresses {

    private static final String COLUMNS =
            "id, name, postal_code, street, number, complement, district, city, state, country";
    private static final String ALL = "select " + COLUMNS + " from addresses where user_id = :user order by id";
    private static final String FIND = "select " + COLUMNS + " from addresses where user_id = :user and id = :id";
    private static final String LOCK_OWNER = "select 1 from users where id = :user for update";
    private static final String COUNT = "select count(*) from addresses where user_id = :user";
    private static final String ADD = """
            insert into addresses (id, user_id, name, postal_code, street, number, complement, district, city, state,
                                   country, created_at)
            values (:id, :user, :name, :postalCode, :street, :number, :complement, :district, :city, :state,
                    :country, :now)
            """;
    private static final String CHANGE = """
            update addresses
               set name = :name, postal_code = :postalCode, street = :street, number = :number,
                   complement = :complement, district = :district, city = :city, state = :state, country = :country
             where user_id = :user and id = :id
            """;
    private static final String REMOVE = "delete from addresses where user_id = :user and id = :id";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Addresses(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    List<Address> all(UserId user) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL)
                .bind("user", user)
                .map(ConstructorMapper.of(Address.class))
                .list());
    }

    Optional<Address> find(UserId user, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("user", user)
                .bind("id", id)
                .map(ConstructorMapper.of(Address.class))
                .findOne());
    }

    /** Counts a customer's addresses, locked: other requests of the same customer wait until this transaction ends. */
    int countForUpdate(UserId user) {
        return jdbi.withHandle(handle -> {
            handle.createQuery(LOCK_OWNER)
                    .bind("user", user)
                    .mapTo(Integer.class)
                    .findOne();
            return handle.createQuery(COUNT)
                    .bind("user", user)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    void add(UserId user, Address address) {
        jdbi.useHandle(handle -> bound(handle.createUpdate(ADD), user, address)
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }

    /** False when the customer has no such address. */
    @Transactional
    boolean change(UserId user, Address address) {
        return jdbi.withHandle(handle ->
                        bound(handle.createUpdate(CHANGE), user, address).execute())
                == 1;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, UserId user, Address address) {
        return statement
                .bind("id", address.id())
                .bind("user", user)
                .bind("name", address.name())
                .bind("postalCode", PostalCode.parse(address.postalCode()).digits())
                .bind("street", address.street())
                .bind("number", address.number())
                .bind("complement", address.complement())
                .bind("district", address.district())
                .bind("city", address.city())
                .bind("state", address.state())
                .bind("country", address.country());
    }

    /** False when the customer has no such address. */
    @Transactional
    boolean remove(UserId user, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(REMOVE)
                        .bind("user", user)
                        .bind("id", id)
                        .execute())
                == 1;
    }
}
