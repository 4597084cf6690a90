package co.cosmeticos.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestDatabase;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A typed id is a plain uuid in the database. */
class TypedIdsIT {

    private static final ParcelId PARCEL = new ParcelId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059"));

    private final TestDatabase database = Stores.database();
    private final Jdbi jdbi = Resources.jdbiOn(database.dataSource());

    /** An id with a type of its own. */
    public record ParcelId(UUID value) {}

    /** A row with one. */
    public record Parcel(ParcelId id, @Nullable ParcelId returns) {}

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void it_is_bound_and_read_by_its_name() {
        var read = jdbi.withHandle(handle -> handle.createQuery("select :id where pg_typeof(:id) = 'uuid'::regtype")
                .bind("id", PARCEL)
                .mapTo(ParcelId.class)
                .one());
        assertThat(read).isEqualTo(PARCEL);
    }

    @Test
    void records_have_it_and_may_have_none() {
        var parcel = new Parcel(PARCEL, null);
        var read = jdbi.withHandle(handle -> {
            handle.execute("create table parcels (id uuid, returns uuid)");
            handle.createUpdate("insert into parcels values (:id, :returns::uuid)")
                    .bindMethods(parcel)
                    .execute();
            return handle.createQuery("select id, returns from parcels")
                    .map(ConstructorMapper.of(Parcel.class))
                    .one();
        });
        assertThat(read).isEqualTo(parcel);
    }
}
