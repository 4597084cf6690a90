package co.cosmeticos.auth.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.administration.ManageUser;
import co.cosmeticos.auth.administration.ManagementRefused;
import co.cosmeticos.auth.emailcode.VerifyUser;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.privacy.AccountData;
import co.cosmeticos.auth.privacy.ErasureLedger;
import co.cosmeticos.auth.privacy.Erasures;
import co.cosmeticos.auth.privacy.PersonalDataService;
import co.cosmeticos.auth.privacy.PrivacyRefused;
import co.cosmeticos.auth.privacy.RecordErasure;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.privacy.DataSubject;
import co.cosmeticos.platform.privacy.PersonalData;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.TokenRefused;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureIT {

    private static final UserId NOBODY = new UserId(UUID.randomUUID());
    private static final EmailAddress ADDRESS = new EmailAddress("ana@example.com");

    private final Accounts accounts = new Accounts();
    private User ana;
    private RequestErasure request;

    @BeforeEach
    void ana() {
        ana = accounts.customer(ADDRESS.text());
        request = accounts.get(RequestErasure.class);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private List<String> erasureEvents() {
        return accounts.events().stream()
                .filter(event -> event.contains("eras"))
                .map(event -> event.substring(0, event.indexOf(' ')))
                .toList();
    }

    private void begin() {
        accounts.clock.pass(Duration.ofMinutes(15));
        accounts.get(BeginErasures.class).begin();
    }

    private void othersAreDone(UUID erasure) {
        for (var service : PersonalDataService.values()) {
            if (service != PersonalDataService.AUTH_SERVICE) {
                accounts.get(RecordErasure.class).note(erasure, service);
            }
        }
    }

    @Test
    void the_account_is_closed_at_once_and_the_services_hear_of_it_when_its_tokens_have_ended() {
        var session = accounts.logIn(ADDRESS.text(), Accounts.PASSWORD);
        var requested = request.request(ana.id());
        assertThat(requested.ended()).hasSize(1);
        assertThatThrownBy(() -> accounts.get(RefreshSession.class).refresh(session.refreshToken()))
                .isInstanceOf(SessionRefused.Expired.class);
        assertThatThrownBy(() -> accounts.logIn(ADDRESS.text(), Accounts.PASSWORD))
                .isInstanceOf(LoginRefused.Disabled.class);
        accounts.get(BeginErasures.class).begin();
        assertThat(erasureEvents()).containsExactly("user.erasure-requested");
        begin();
        begin();
        assertThat(erasureEvents()).containsExactly("user.erasure-requested", "user.erased");
        assertThat(accounts.get(ErasureLedger.class).read())
                .containsExactly(new ErasureLedger.Line(requested.erasure().id(), ana.id(), null));
    }

    @Test
    void asked_for_twice_it_is_the_same() {
        var first = request.request(ana.id()).erasure();
        assertThat(request.request(ana.id()).erasure()).isEqualTo(first);
        assertThat(erasureEvents()).hasSize(1);
    }

    @Test
    void nobody_is_brought_back_who_is_to_be_erased() {
        var admin = accounts.actor("admin@example.com", "admin", "customer");
        request.request(ana.id());
        var manage = accounts.get(ManageUser.class);
        assertThatThrownBy(() -> manage.enable(admin, ana.id())).isInstanceOf(ManagementRefused.BeingErased.class);
        var bia = accounts.customer("bia@example.com");
        manage.enable(admin, bia.id());
        manage.disable(admin, bia.id(), "fraude");
        manage.enable(admin, bia.id());
        assertThat(accounts.logIn(bia.email(), Accounts.PASSWORD)).isNotNull();
        assertThat(accounts.count("select count(*) from audit_entries where action = 'USER_ENABLED'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> accounts.logIn(ADDRESS.text(), Accounts.PASSWORD))
                .isInstanceOf(LoginRefused.Disabled.class);
        assertThatThrownBy(() -> request.request(admin.id())).isInstanceOf(ErasureRefused.HasRoles.class);
        assertThatThrownBy(() -> request.request(NOBODY)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_account_goes_last_and_leaves_ids_alone() {
        accounts.get(VerifyUser.class).verify(ana.id(), ADDRESS.text());
        accounts.logIn(ADDRESS.text(), Accounts.PASSWORD);
        assertThatThrownBy(() -> accounts.logIn(ADDRESS.text(), "wrong")).isInstanceOf(LoginRefused.Credentials.class);
        accounts.get(Jdbi.class).useHandle(handle -> handle.execute("alter table audit_entries disable trigger all"));
        accounts.get(Jdbi.class)
                .useHandle(handle -> handle.execute("update audit_entries set address = '203.0.113.7'"));
        accounts.get(Jdbi.class).useHandle(handle -> handle.execute("alter table audit_entries enable trigger all"));
        var erasure = request.request(ana.id()).erasure();
        assertThat(erasure.emailHash()).isEqualTo(ADDRESS.hash());
        begin();
        var data = accounts.get(AccountData.class);
        var person = new DataSubject(ana.id().value(), erasure.emailHash());
        assertThatThrownBy(() -> data.erase(person)).isInstanceOf(PersonalData.NotYet.class);
        othersAreDone(erasure.id());
        data.erase(person);
        data.erase(person);
        accounts.get(RecordErasure.class).note(erasure.id(), PersonalDataService.AUTH_SERVICE);
        accounts.get(RecordErasure.class).note(erasure.id(), PersonalDataService.AUTH_SERVICE);
        assertThat(accounts.get(Users.class).find(ana.id())).isEmpty();
        assertThat(accounts.count("select count(*) from erasures where finished_at is not null"))
                .isEqualTo(1);
        assertThat(accounts.count("select count(*) from audit_entries where action = 'USER_ERASED'"))
                .isEqualTo(1);
        assertThat(accounts.count("select count(*) from audit_entries where address is not null and action <>"
                        + " 'SIGNING_KEY_MADE'"))
                .isZero();
        for (var table : List.of("sessions", "email_codes", "login_attempts", "email_code_requests")) {
            assertThat(accounts.count("select count(*) from " + table))
                    .as(table)
                    .isZero();
        }
        assertThat(accounts.customer(ADDRESS.text()).id()).isNotEqualTo(ana.id());
    }

    @Test
    void no_part_is_done_before_its_time() {
        var erasure = request.request(ana.id()).erasure().id();
        for (var service : PersonalDataService.values()) {
            assertThatThrownBy(() -> accounts.get(RecordErasure.class).note(erasure, service))
                    .isInstanceOf(PrivacyRefused.ErasureNotDue.class);
        }
        begin();
        assertThatThrownBy(() -> accounts.get(RecordErasure.class).note(erasure, PersonalDataService.AUTH_SERVICE))
                .isInstanceOf(PrivacyRefused.ErasureNotDue.class);
        othersAreDone(erasure);
        accounts.get(RecordErasure.class).note(erasure, PersonalDataService.AUTH_SERVICE);
        assertThat(accounts.count("select count(*) from erasures where finished_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void who_may_not_manage_users_any_more_erases_nobody() {
        var staff = accounts.actor("chefe@example.com", "admin");
        accounts.get(Users.class).changeRoles(staff.id(), List.of("support"));
        assertThatThrownBy(() -> request.request(staff, ana.id())).isInstanceOf(TokenRefused.MissingPermission.class);
        accounts.get(Users.class).changeRoles(staff.id(), List.of("admin"));
        accounts.get(Users.class).disable(staff.id(), java.time.OffsetDateTime.now(accounts.clock));
        assertThatThrownBy(() -> request.request(staff, ana.id())).isInstanceOf(TokenRefused.MissingPermission.class);
        assertThatThrownBy(() -> request.request(new Actor(NOBODY), ana.id()))
                .isInstanceOf(TokenRefused.MissingPermission.class);
        assertThat(accounts.count("select count(*) from erasures")).isZero();
        accounts.get(Users.class).enable(staff.id());
        assertThatThrownBy(() -> request.request(staff, NOBODY)).isInstanceOf(NotFound.class);
        assertThat(request.request(staff, ana.id()).erasure().userId()).isEqualTo(ana.id());
    }

    @Test
    void a_database_out_of_a_backup_learns_from_the_ledger_whom_it_must_not_know() {
        var erasure = request.request(ana.id()).erasure();
        begin();
        var lines = accounts.get(ErasureLedger.class).read();
        try (var restored = new Accounts()) {
            var erasures = restored.get(Erasures.class);
            erasures.restore(lines);
            erasures.restore(lines);
            assertThat(restored.count("select count(*) from erasures where finished_at is not null"))
                    .isEqualTo(1);
            restored.get(AccountData.class)
                    .erase(new DataSubject(erasure.userId().value(), null));
        }
    }

    @Test
    void of_an_entry_of_the_audit_log_nothing_but_the_network_address_can_be_forgotten() {
        var jdbi = accounts.get(Jdbi.class);
        jdbi.useHandle(handle -> handle.execute("update audit_entries set address = null"));
        for (var change :
                List.of("address = '203.0.113.9'", "actor = gen_random_uuid()", "after = '{}', address = null")) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("update audit_entries set " + change)))
                    .hasMessageContaining("written once");
        }
    }
}
