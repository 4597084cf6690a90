package co.cosmeticos.auth.audit;

import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.CHANGE_EMAIL;
import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.RESET_PASSWORD;
import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.VERIFY_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.administration.ChangeRoles;
import co.cosmeticos.auth.administration.ManageUser;
import co.cosmeticos.auth.credential.ResetPassword;
import co.cosmeticos.auth.email.Mailed;
import co.cosmeticos.auth.email.RequestEmail;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.role.ManageRole;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import java.io.StringWriter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditIT {

    private static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Accounts accounts = new Accounts();
    private User ana;

    @BeforeEach
    void ana() {
        ana = accounts.customer(ANA.text());
    }

    @AfterEach
    void close() {
        Origin.clear();
        RequestContext.clear();
        accounts.close();
    }

    private List<AuditEntry> entries(AuditQuery query) {
        return accounts.get(AuditEntries.class).list(query, null, 100).items();
    }

    @Test
    void a_period_does_not_end_before_it_starts() {
        var now = OffsetDateTime.now(accounts.clock);
        assertThatThrownBy(() -> new AuditQuery(null, null, null, now, now.minusSeconds(1)))
                .isInstanceOf(AuditRefused.InvalidPeriod.class);
        assertThat(entries(new AuditQuery(null, null, null, now, now))).isEmpty();
        assertThat(entries(new AuditQuery(null, null, null, now.minusDays(1), null)))
                .isNotEmpty();
    }

    private static AuditQuery about(UserId subject) {
        return new AuditQuery(null, null, subject, null, null);
    }

    @Test
    void every_change_of_an_account_is_noted_in_order() {
        var session = accounts.logIn(ANA.text(), Accounts.PASSWORD);
        assertThatThrownBy(() -> accounts.logIn(ANA.text(), "wrong")).isInstanceOf(LoginRefused.Credentials.class);
        accounts.get(RevokeSession.class).logOut(session.refreshToken());
        Mailed.verify(accounts, accounts.code(VERIFY_EMAIL));
        accounts.get(RequestEmail.class).request(ana, new EmailAddress("souza@example.com"));
        Mailed.change(accounts, accounts.code(CHANGE_EMAIL));
        accounts.forget(new EmailAddress("souza@example.com"));
        accounts.get(ResetPassword.class).reset(accounts.code(RESET_PASSWORD), "outro segredo comprido");
        assertThat(entries(about(ana.id())))
                .extracting(AuditEntry::action)
                .containsExactly(
                        AuditAction.PASSWORD_CHANGED,
                        AuditAction.PASSWORD_RESET_REQUESTED,
                        AuditAction.EMAIL_CHANGED,
                        AuditAction.EMAIL_CHANGE_REQUESTED,
                        AuditAction.EMAIL_VERIFIED,
                        AuditAction.SESSION_ENDED,
                        AuditAction.PASSWORD_REFUSED,
                        AuditAction.LOGIN,
                        AuditAction.USER_REGISTERED);
        assertThat(entries(new AuditQuery(AuditAction.SIGNING_KEY_MADE, null, null, null, null)))
                .hasSize(1);
    }

    @Test
    void an_entry_tells_who_from_where_and_in_which_trace_and_names_nobody() {
        new Origin(null, "203.0.113.7").bind();
        new RequestContext("corr-1", "00-%s-b7ad6b7169203331-01".formatted(TRACE), Locale.ROOT).bind();
        accounts.wantReset(ANA);
        Origin.clear();
        RequestContext.clear();
        accounts.writeWanted();
        assertThat(entries(new AuditQuery(AuditAction.PASSWORD_RESET_REQUESTED, null, null, null, null)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.subject()).isEqualTo(ana.id());
                    assertThat(entry.address()).isEqualTo("203.0.113.7");
                    assertThat(entry.correlationId()).isEqualTo("corr-1");
                    assertThat(entry.traceId()).isEqualTo(TRACE);
                });
        assertThat(entries(ALL).toString()).doesNotContain("ana@", "Ana", Accounts.PASSWORD);
    }

    @Test
    void what_is_done_to_others_is_told_to_the_audit_log_of_all_services_without_its_reason() {
        var admin = accounts.actor("admin@example.com", "admin");
        new Origin(admin.id().value(), "203.0.113.7").bind();
        accounts.get(ManageUser.class).disable(admin, ana.id(), "Ana devolve tudo");
        accounts.get(ManageUser.class).enable(admin, ana.id());
        accounts.get(ChangeRoles.class).change(admin, ana.id(), List.of("customer", "support"));
        accounts.get(ManageRole.class).create(admin, "novo", "", List.of("audit:read"));
        assertThat(accounts.events())
                .filteredOn(event -> event.startsWith("audit.recorded"))
                .allSatisfy(event ->
                        assertThat(event).contains(admin.id().toString()).doesNotContain("devolve", "203.0"))
                .satisfiesExactly(
                        event -> assertThat(event)
                                .contains("auth.user-disabled", ana.id().toString()),
                        event -> assertThat(event).contains("auth.user-enabled"),
                        event -> assertThat(event)
                                .contains("auth.roles-changed", "\"after\":{\"roles\":[\"customer\",\"support\"]}"),
                        event -> assertThat(event).contains("auth.role-created", "\"object\":\"novo\"", "audit:read"));
    }

    @Test
    void what_anybody_can_bring_about_without_end_is_noted_by_how_often() {
        for (var n = 0; n < 120; n++) {
            accounts.get(Audit.class)
                    .noteCounted(AuditAction.CLIENT_REFUSED, "async-worker", Map.of("client", "async-worker"));
        }
        accounts.get(Audit.class)
                .noteCounted(AuditAction.CLIENT_REFUSED, "product-service", Map.of("client", "product-service"));
        assertThat(entries(new AuditQuery(AuditAction.CLIENT_REFUSED, null, null, null, null)))
                .extracting(AuditEntry::after)
                .containsExactly(
                        "{\"times\": 1, \"client\": \"product-service\"}",
                        "{\"times\": 100, \"client\": \"async-worker\"}",
                        "{\"times\": 10, \"client\": \"async-worker\"}",
                        "{\"times\": 1, \"client\": \"async-worker\"}");
        accounts.clock.pass(Duration.ofHours(1));
        accounts.get(Audit.class)
                .noteCounted(AuditAction.CLIENT_REFUSED, "async-worker", Map.of("client", "async-worker"));
        assertThat(accounts.count("select count(*) from audit_entries where action = 'CLIENT_REFUSED'"))
                .isEqualTo(5);
        accounts.clock.pass(Duration.ofDays(2));
        accounts.get(DeleteExpiredAuditEntries.class).forget();
        assertThat(accounts.count("select count(*) from refusal_counts")).isZero();
    }

    @Test
    void an_entry_is_never_changed() {
        assertThatThrownBy(() -> accounts.get(Jdbi.class)
                        .useHandle(handle -> handle.execute("update audit_entries set action = 'LOGIN'")))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageContaining("An audit entry is written once.");
    }

    @Test
    void entries_are_found_by_time_and_all_of_them_exported() throws Exception {
        accounts.clock.pass(Duration.ofHours(1));
        var from = OffsetDateTime.now(accounts.clock);
        accounts.logIn(ANA.text(), Accounts.PASSWORD);
        var later = new AuditQuery(null, null, null, from, from.plusHours(1));
        assertThat(entries(later)).extracting(AuditEntry::action).containsExactly(AuditAction.LOGIN);
        assertThat(entries(new AuditQuery(null, null, null, from.plusHours(1), null)))
                .isEmpty();
        accounts.get(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "insert into audit_entries (id, at, action, after) select gen_random_uuid(), now(),"
                                + " 'LOGIN', '{\"a\": \"x, y\"}' from generate_series(1, 2500)"));
        var csv = new StringWriter();
        accounts.get(AuditCsv.class).write(ALL, csv);
        assertThat(csv.toString().lines()).hasSize(1 + accounts.count("select count(*) from audit_entries"));
        assertThat(csv.toString())
                .startsWith("\uFEFFid,at,action,actor,subject,before,after,address,correlation_id,trace_id\r\n")
                .contains(",LOGIN,,,,\"{\"\"a\"\": \"\"x, y\"\"}\",,,\r\n");
    }

    @Test
    void what_a_client_has_sent_is_no_formula_in_a_spreadsheet() {
        for (var text : List.of("-cmd", "=1+1", "+1", "@SUM(A1)", "\uFF1D1", "\t=1", "\r=1")) {
            accounts.get(Jdbi.class)
                    .useHandle(handle -> handle.execute(
                            "insert into audit_entries (id, at, action, correlation_id) values (gen_random_uuid(),"
                                    + " now(), 'LOGIN', ?)",
                            text));
            var csv = new StringWriter();
            accounts.get(AuditCsv.class).write(ALL, csv);
            assertThat(csv.toString()).contains("'" + text);
        }
    }

    @Test
    void what_nobody_has_to_answer_for_any_more_is_forgotten() {
        var before = accounts.count("select count(*) from audit_entries");
        accounts.clock.pass(Duration.ofDays(729));
        accounts.get(DeleteExpiredAuditEntries.class).forget();
        assertThat(accounts.count("select count(*) from audit_entries")).isEqualTo(before);
        accounts.clock.pass(Duration.ofDays(2));
        accounts.get(DeleteExpiredAuditEntries.class).forget();
        assertThat(accounts.count("select count(*) from audit_entries")).isZero();
    }
}
