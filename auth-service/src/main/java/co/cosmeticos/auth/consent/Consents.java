package co.cosmeticos.auth.consent;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Append-only ledger of consents. */
@Component
public class Consents {

    private static final String LAST = """
            select distinct on (purpose) id, purpose, granted, text_version, at from consents
             where user_id = :user order by purpose, id desc
            """;
    private static final String HISTORY = """
            select id, purpose, granted, text_version, at from consents where user_id = :user order by id desc limit 200
            """;
    private static final String ADD = """
            insert into consents (id, user_id, purpose, granted, text_version, at)
            values (:id, :user, :purpose, :granted, :textVersion, :at)
            """;

    private final Jdbi jdbi;

    @Inject
    public Consents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The current consent for each purpose that the user was ever asked about. */
    List<Consent> last(UserId user) {
        return list(LAST, user);
    }

    /** The latest two hundred entries, the newest first. */
    List<Consent> history(UserId user) {
        return list(HISTORY, user);
    }

    private List<Consent> list(String sql, UserId user) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("user", user)
                .map(ConstructorMapper.of(Consent.class))
                .list());
    }

    void add(UserId user, Consent consent) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", consent.id())
                .bind("user", user)
                .bind("purpose", consent.purpose())
                .bind("granted", consent.granted())
                .bind("textVersion", consent.textVersion())
                .bind("at", consent.at())
                .execute());
    }
}
