package co.cosmeticos.auth.client;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The clients that are registered. */
@Component
public class ServiceClients {

    private static final String FIND = "select id, secret_hash, scopes from service_clients where id = :id";
    private static final String PUT = """
            insert into service_clients (id, secret_hash, scopes) values (:id, :secretHash, :scopes)
            on conflict (id) do update set secret_hash = excluded.secret_hash, scopes = excluded.scopes
            """;

    private final Jdbi jdbi;

    @Inject
    public ServiceClients(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<ServiceClient> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .map(ConstructorMapper.of(ServiceClient.class))
                .findOne());
    }

    void put(ServiceClient client) {
        jdbi.useHandle(handle -> handle.createUpdate(PUT)
                .bind("id", client.id())
                .bind("secretHash", client.secretHash())
                .bindArray("scopes", String.class, client.scopes())
                .execute());
    }
}
