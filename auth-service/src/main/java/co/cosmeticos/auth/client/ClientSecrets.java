package co.cosmeticos.auth.client;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The hashes of the clients' secrets. */
@Component
public class ClientSecrets {

    private static final String OF = """
            select id, client_id, hash, created_at, expires_at, last_used_at from client_secrets
             where client_id = any (:clients) order by id
            """;
    private static final String ADD = """
            insert into client_secrets (id, client_id, hash, created_at, expires_at)
            values (:id, :clientId, :hash, :createdAt, :expiresAt)
            """;
    private static final String EXPIRE = "update client_secrets set expires_at = :at where id = :id";
    // To the minute is enough, and spares a write for nearly every token.
    private static final String USED = """
            update client_secrets set last_used_at = :now
             where id = :id and (last_used_at is null or last_used_at < :now::timestamptz - interval '1 minute')
            """;
    private static final String REMOVE = "delete from client_secrets where id = :id and client_id = :client";

    private final Jdbi jdbi;

    @Inject
    public ClientSecrets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of these clients, the oldest first, also those that have expired. */
    public List<ClientSecret> of(Collection<String> clients) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bindArray("clients", String.class, clients)
                .map(ConstructorMapper.of(ClientSecret.class))
                .list());
    }

    /** Keeps a secret's hash. */
    public void add(ClientSecret secret) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", secret.id())
                .bind("clientId", secret.clientId())
                .bind("hash", secret.hash())
                .bind("createdAt", secret.createdAt())
                .bind("expiresAt", secret.expiresAt())
                .execute());
    }

    /** Sets when it expires; null for never. */
    void expire(UUID id, @Nullable OffsetDateTime at) {
        jdbi.useHandle(handle ->
                handle.createUpdate(EXPIRE).bind("id", id).bind("at", at).execute());
    }

    void used(UUID id, OffsetDateTime now) {
        jdbi.useHandle(handle ->
                handle.createUpdate(USED).bind("id", id).bind("now", now).execute());
    }

    /** Deletes one; false when the client has no such secret. */
    public boolean remove(String client, UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(REMOVE)
                        .bind("id", id)
                        .bind("client", client)
                        .execute())
                == 1;
    }
}
