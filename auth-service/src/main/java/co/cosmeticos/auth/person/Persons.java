package co.cosmeticos.auth.person;

import static java.util.Map.entry;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.person.Person;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** All that the tables keep of one person. */
@Component
public class Persons {

    // Addresses are hashed as EmailAddress does it. An erasure knows the person longer than the users do.
    private static final String FIND = """
            select id, case when verified_at is not null then encode(sha256(convert_to(email, 'UTF8')), 'hex') end as email_hash
              from users where id = :id
            union all
            select user_id, email_hash from erasures
             where user_id = :id and not exists (select from users where id = :id)
            """;

    /** What is told of each table, without what only guards the account. */
    private static final Map<String, String> KEPT = Map.ofEntries(
            entry("account", "select to_jsonb(u) - 'password_hash' from users u where id = :id"),
            entry("addresses", "select to_jsonb(a) from addresses a where user_id = :id order by id"),
            entry("cards", "select to_jsonb(c) - 'token' from saved_cards c where user_id = :id order by id"),
            entry("consents", "select to_jsonb(c) from consents c where user_id = :id order by id"),
            entry("sessions", """
            select to_jsonb(s) || jsonb_build_object('last_used_at',
                     (select max(issued_at) from refresh_tokens t where t.session_id = s.id))
              from sessions s where user_id = :id order by id
            """),
            entry("identities", "select to_jsonb(i) from identities i where user_id = :id order by provider, subject"),
            entry("letters", "select to_jsonb(l) from letters l where user_id = :id order by id"),
            entry("second-factor", "select to_jsonb(f) - 'sealed' from second_factors f where user_id = :id"),
            entry("audit", "select to_jsonb(e) from audit_entries e where actor = :id or subject = :id order by id"),
            entry("exports", "select to_jsonb(x) from exports x where user_id = :id"));

    // All else goes with the user. The attempts are counted by the hash of the address, or by the id.
    private static final List<String> ERASE = List.of(
            """
            delete from login_attempts using users u
             where u.id = :id and account in (encode(sha256(convert_to(u.email, 'UTF8')), 'hex'), u.id::text, 'otp ' || u.id)
            """,
            """
            delete from letter_requests using users u
             where u.id = :id and account like '%' || encode(sha256(convert_to(u.email, 'UTF8')), 'hex')
            """,
            "update audit_entries set address = null where (actor = :id or subject = :id) and address is not null",
            "delete from users where id = :id");

    private final Jdbi jdbi;

    @Inject
    public Persons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Person> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .map(ConstructorMapper.of(Person.class))
                .findOne());
    }

    /** What can be told of the person, by kind: rows as JSON. */
    public Map<String, List<String>> kept(UUID id) {
        var rows = new LinkedHashMap<String, List<String>>();
        jdbi.useHandle(handle -> KEPT.forEach((kind, sql) -> rows.put(
                kind, handle.createQuery(sql).bind("id", id).mapTo(String.class).list())));
        return rows;
    }

    /** Deletes the person; the ledger of erasures and the entries of the audit log stay, and name an id that nobody has. */
    @Transactional
    public void erase(UUID id) {
        jdbi.useHandle(handle ->
                ERASE.forEach(sql -> handle.createUpdate(sql).bind("id", id).execute()));
    }
}
