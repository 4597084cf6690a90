package co.cosmeticos.auth.privacy;

import static java.util.Map.entry;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.privacy.DataSubject;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of a data subject in all tables. */
@Component
public class DataSubjects {

    // Addresses are hashed as EmailAddress does it. An erasure knows the person longer than the users do.
    private static final String FIND = """
            select id, case when verified_at is not null then encode(sha256(convert_to(email, 'UTF8')), 'hex') end as email_hash
              from users where id = :id
            union all
            select user_id, email_hash from erasures
             where user_id = :id and not exists (select from users where id = :id)
            """;

    // Of an entry only what is the person's own: neither from where staff or strangers did something, nor what the
    // person did to others. Who was in the account before its address was proved may have been somebody else.
    private static final String AUDIT = """
            select jsonb_strip_nulls(jsonb_build_object(
                     'id', e.id, 'at', e.at, 'action', e.action,
                     'by', case when e.actor = u.id then 'me' when e.actor is null then 'nobody' else 'staff' end,
                     'before', case when e.subject = u.id then e.before end,
                     'after', case when e.subject = u.id then e.after end,
                     'address', case when (e.actor = u.id or (e.actor is null and e.action = 'LOGIN'))
                                      and (u.verified_at is null or e.at >= u.verified_at) then e.address end))
              from users u join audit_entries e on e.actor = u.id or e.subject = u.id
             where u.id = :id order by e.id
            """;

    // Of those before the proof only what lasted through it unended: a reset, which may bring another person, ends all.
    private static final String SESSIONS = """
            select to_jsonb(s) || jsonb_build_object('last_used_at',
                     (select max(issued_at) from refresh_tokens t where t.session_id = s.id))
              from sessions s join users u on u.id = s.user_id
             where u.id = :id and (u.verified_at is null or s.created_at >= u.verified_at
                                   or (s.ended_at is null and s.expires_at > u.verified_at))
             order by s.id
            """;

    // An address that was not verified may be another person's.
    private static final String INVITATIONS = """
            select to_jsonb(i) - 'code_id' - 'invited_by'
              from invitations i join users u on i.accepted_by = u.id or (u.verified_at is not null and i.email = u.email)
             where u.id = :id order by i.id
            """;
    /** What is told of each table, without what only guards the account. */
    private static final Map<String, String> KEPT = Map.ofEntries(
            entry("account", "select to_jsonb(u) - 'password_hash' from users u where id = :id"),
            entry("addresses", "select to_jsonb(a) from addresses a where user_id = :id order by id"),
            entry(
                    "cards",
                    "select to_jsonb(c) - 'token' - 'token_digest' from saved_cards c where user_id = :id order by id"),
            entry("consents", "select to_jsonb(c) from consents c where user_id = :id order by id"),
            entry("sessions", SESSIONS),
            entry(
                    "identities",
                    "select to_jsonb(i) from federated_identities i where user_id = :id order by provider, subject"),
            entry("email-codes", "select to_jsonb(l) from email_codes l where user_id = :id order by id"),
            entry("invitations", INVITATIONS),
            entry("second-factor", "select to_jsonb(f) - 'sealed' from second_factors f where user_id = :id"),
            entry("audit", AUDIT),
            entry("exports", "select to_jsonb(x) from exports x where user_id = :id"));

    private static final String PAGE = " limit :rows offset :from";
    private static final int PAGE_ROWS = 500;

    // All else goes with the user. The attempts are counted by the hash of the address, or by the id.
    private static final List<String> ERASE = List.of(
            """
            delete from login_attempts using users u
             where u.id = :id and owner in (encode(sha256(convert_to(u.email, 'UTF8')), 'hex'), u.id::text, 'otp ' || u.id)
            """,
            """
            delete from email_code_requests using users u
             where u.id = :id and account like '%' || encode(sha256(convert_to(u.email, 'UTF8')), 'hex')
            """,
            "delete from invitations i using users u where u.id = :id and u.verified_at is not null and i.email = u.email",
            "delete from requested_email_codes w using users u where u.id = :id and w.email = u.email",
            "update audit_entries set address = null where (actor = :id or subject = :id) and address is not null",
            "delete from users where id = :id");

    // The device of a session and its end stay known; whoever ends all sessions does so by their rows.
    private static final List<String> CLEAR = Stream.of(
                    "second_factors",
                    "recovery_codes",
                    "saved_cards",
                    "addresses",
                    "consents",
                    "federated_identities",
                    "exports",
                    "authorization_codes",
                    "pending_logins",
                    "known_devices",
                    "email_codes")
            .map("delete from %s where user_id = :id"::formatted)
            .toList();

    private static final String FORGET_PROFILE =
            "update users set name = '', phone = null, tax_id = null, birth_date = null where id = :id";
    private static final String FORGET_ATTEMPTS =
            "delete from login_attempts where owner in (:id::text, 'otp ' || :id::text)";

    private final Jdbi jdbi;

    @Inject
    public DataSubjects(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<DataSubject> find(UserId id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .map(ConstructorMapper.of(DataSubject.class))
                .findOne());
    }

    /** Exports a data subject's rows by kind, as JSON, read page by page. */
    public void tell(UserId id, BiConsumer<String, Stream<String>> listener) {
        KEPT.forEach((kind, sql) -> listener.accept(kind, rows(id, sql + PAGE)));
    }

    private Stream<String> rows(UserId id, String sql) {
        return IntStream.iterate(0, from -> from + PAGE_ROWS)
                .mapToObj(from -> jdbi.withHandle(handle -> handle.createQuery(sql)
                        .bind("id", id)
                        .bind("rows", PAGE_ROWS)
                        .bind("from", from)
                        .mapTo(String.class)
                        .list()))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream);
    }

    /** Deletes everything of an account but its address, password, language and roles. */
    @Transactional(Transactional.TxType.MANDATORY)
    void clear(UserId id) {
        jdbi.useHandle(handle -> Stream.concat(CLEAR.stream(), Stream.of(FORGET_PROFILE, FORGET_ATTEMPTS))
                .forEach(sql -> handle.createUpdate(sql).bind("id", id).execute()));
    }

    /** Deletes a data subject; the ledger of erasures and the audit log stay, and name an id that nobody has. */
    @Transactional
    public void erase(UserId id) {
        jdbi.useHandle(handle ->
                ERASE.forEach(sql -> handle.createUpdate(sql).bind("id", id).execute()));
    }
}
