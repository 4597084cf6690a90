package co.cosmeticos.auth.client;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The registered OAuth clients. */
@Component
public class Clients {

    private static final String CLIENTS = "select id, kind, name, scopes, grant_id, version from clients";
    private static final String FIND = CLIENTS + " where id = :id";
    private static final String LOCK = FIND + " for update";
    private static final String LIST =
            CLIENTS + " where :after::text is null or id > :after::text order by id limit :limit";
    private static final String ADD = """
            insert into clients (id, kind, name, scopes, grant_id)
            values (:id, :kind, :name, :scopes, :grantId::uuid)
            on conflict (id) do update set scopes = excluded.scopes
            """;
    private static final String CHANGE =
            "update clients set name = :name, scopes = :scopes, version = version + 1 where id = :id";
    private static final String REPLACE_GRANT =
            "update clients set grant_id = :next where id = :id and grant_id = :grant";
    private static final String REMOVE = "delete from clients where id = :id";

    private final Jdbi jdbi;

    @Inject
    public Clients(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The client of this id. */
    public Optional<Client> find(String id) {
        return one(FIND, id);
    }

    /** The same; nobody else changes it until this transaction ends. */
    public Optional<Client> lock(String id) {
        return one(LOCK, id);
    }

    private Optional<Client> one(String sql, String id) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", id)
                .map(ConstructorMapper.of(Client.class))
                .findOne());
    }

    /** In the order of their ids. */
    public Page<Client> list(@Nullable Cursor after, int limit) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("after", after == null ? null : after.key(0))
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(Client.class))
                .list());
        return Page.of(rows, limit, client -> Cursor.of(client.id()));
    }

    /** Adds a client; one that is there has these scopes from now on. */
    public void put(Client client) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", client.id())
                .bind("kind", client.kind())
                .bind("name", client.name())
                .bindArray("scopes", String.class, client.scopes())
                .bind("grantId", client.grantId())
                .execute());
    }

    /** Changes a client's name and scopes. */
    public void change(String id, String name, List<String> scopes) {
        jdbi.useHandle(handle -> handle.createUpdate(CHANGE)
                .bind("id", id)
                .bind("name", name)
                .bindArray("scopes", String.class, scopes)
                .execute());
    }

    /** Puts a new grant in the place of this one; false when there is another already. */
    boolean replaceGrant(String id, UUID grant) {
        return jdbi.withHandle(handle -> handle.createUpdate(REPLACE_GRANT)
                        .bind("id", id)
                        .bind("grant", grant)
                        .bind("next", Ids.next())
                        .execute())
                == 1;
    }

    /** Deletes it with its secrets. */
    public void remove(String id) {
        jdbi.useHandle(handle -> handle.createUpdate(REMOVE).bind("id", id).execute());
    }
}
