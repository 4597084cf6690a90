package co.cosmeticos.auth.export;

import static co.cosmeticos.auth.privacy.PersonalDataService.CART_ORDER_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.administration.ManageUser;
import co.cosmeticos.auth.audit.TestOrigin;
import co.cosmeticos.auth.credential.ResetPassword;
import co.cosmeticos.auth.email.RequestEmail;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.VerifyUser;
import co.cosmeticos.auth.login.Login;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.privacy.DataSubjects;
import co.cosmeticos.auth.privacy.PersonalDataService;
import co.cosmeticos.auth.privacy.PrivacyRefused;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportIT {

    private static final EmailAddress ANA = new EmailAddress("ana@example.com");

    private final Accounts accounts = new Accounts();
    private User ana;
    private Exports exports;

    @BeforeEach
    void ana() {
        ana = accounts.customer("ana@example.com");
        exports = accounts.get(Exports.class);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private Export requested() {
        return accounts.get(RequestExport.class).request(ana.id());
    }

    private void add(UUID export, PersonalDataService service, Exports.ArchivedFile file) {
        accounts.get(AddFile.class).add(export, service, file);
    }

    private Map<String, List<String>> kept(UserId user) {
        var kept = new HashMap<String, List<String>>();
        accounts.get(DataSubjects.class).tell(user, (kind, rows) -> kept.put(kind, rows.toList()));
        return kept;
    }

    @Test
    void no_service_writes_over_what_another_has_added() {
        var export = requested().id();
        add(export, CART_ORDER_SERVICE, new Exports.ArchivedFile("orders-1.json", "[1]"));
        for (var other : List.of(PersonalDataService.PRODUCT_SERVICE, PersonalDataService.AUTH_SERVICE)) {
            assertThatThrownBy(() -> add(export, other, new Exports.ArchivedFile("orders-1.json", "[]")))
                    .isInstanceOf(PrivacyRefused.PartOfOtherService.class);
        }
        assertThat(exports.fileNames(export)).containsExactly("orders-1.json");
        assertThat(exports.content(export, "orders-1.json")).isEqualTo("[1]");
    }

    @Test
    void nothing_is_added_to_an_archive_that_is_not_there() {
        var nowhere = UUID.randomUUID();
        assertThatThrownBy(() -> add(nowhere, CART_ORDER_SERVICE, new Exports.ArchivedFile("orders-1.json", "[]")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.get(CompleteExport.class).complete(nowhere, PersonalDataService.ASYNC_WORKER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void of_the_account_all_is_told_but_what_guards_it() {
        accounts.logIn("ana@example.com", Accounts.PASSWORD);
        var kept = kept(ana.id());
        assertThat(kept)
                .containsOnlyKeys(
                        "account addresses cards consents identities sessions email-codes invitations second-factor audit exports"
                                .split(" "));
        assertThat(kept.get("account")).singleElement().asString().contains("ana@example.com", "Ana");
        assertThat(kept.get("sessions")).singleElement().asString().contains("Firefox", "last_used_at");
        assertThat(kept.get("audit")).isNotEmpty();
        assertThat(kept.toString()).doesNotContain("argon2", "password_hash");
    }

    @Test
    void of_the_audit_log_only_what_is_the_persons_own_is_told() {
        var staff = accounts.actor("chefe@example.com", "admin");
        var other = accounts.customer("bia@example.com").id();
        TestOrigin.during(
                null,
                "198.51.100.66",
                () -> assertThatThrownBy(() -> accounts.logIn("ana@example.com", "wrong"))
                        .isInstanceOf(LoginRefused.Credentials.class));
        TestOrigin.during(
                staff.id(), "203.0.113.7", () -> accounts.get(ManageUser.class).disable(staff, ana.id(), "motivo"));
        TestOrigin.during(
                staff.id(), "203.0.113.7", () -> accounts.get(ManageUser.class).enable(staff, ana.id()));
        TestOrigin.during(
                staff.id(), "203.0.113.7", () -> accounts.get(ManageUser.class).disable(staff, other, "outra"));
        TestOrigin.during(null, "192.0.2.1", () -> accounts.logIn("ana@example.com", Accounts.PASSWORD));
        TestOrigin.during(
                ana.id(), "192.0.2.2", () -> accounts.get(RequestExport.class).request(ana.id()));
        var told = kept(ana.id()).get("audit").toString();
        assertThat(told)
                .contains("PASSWORD_REFUSED", "USER_DISABLED", "motivo", "192.0.2.1", "192.0.2.2", "EXPORT_REQUESTED")
                .doesNotContain("198.51.100.66", "203.0.113.7", staff.id().toString());
        var ofStaff = kept(staff.id()).get("audit").toString();
        assertThat(ofStaff)
                .contains("USER_DISABLED", "203.0.113.7")
                .doesNotContain(ana.id().toString(), other.toString(), "motivo", "outra");
    }

    @Test
    void what_was_done_in_the_account_before_its_address_was_proved_has_no_place() {
        TestOrigin.during(null, "198.51.100.66", () -> accounts.logIn("ana@example.com", Accounts.PASSWORD));
        assertThat(kept(ana.id()).get("audit").toString()).contains("198.51.100.66");
        accounts.clock.pass(Duration.ofMinutes(1));
        accounts.get(VerifyUser.class).verify(ana.id(), ANA.text());
        assertThat(kept(ana.id()).get("audit").toString()).contains("LOGIN").doesNotContain("198.51.100.66");
    }

    @Test
    void who_proves_the_address_by_a_reset_is_told_nothing_of_what_was_done_before() {
        TestOrigin.during(null, "198.51.100.66", () -> accounts.logIn(ANA.text(), Accounts.PASSWORD));
        claim();
        assertThat(kept(owner()).get("audit").toString())
                .contains("EMAIL_VERIFIED", "PASSWORD_CHANGED")
                .doesNotContain("LOGIN", "198.51.100.66");
    }

    private UserId owner() {
        return accounts.get(Users.class).find(ANA).orElseThrow().id();
    }

    private String told(String kind) {
        return kept(owner()).get(kind).toString();
    }

    private void logIn(String device) {
        accounts.get(Login.class).logIn("ana@example.com", Accounts.PASSWORD, null, device);
    }

    private void claim() {
        accounts.clock.pass(Duration.ofMinutes(1));
        accounts.forget(ANA);
        accounts.get(ResetPassword.class)
                .reset(accounts.code(EmailCode.Purpose.RESET_PASSWORD), Accounts.PASSWORD + "!");
        accounts.clock.pass(Duration.ofMinutes(1));
    }

    @Test
    void devices_that_were_signed_in_before_the_address_was_proved_are_not_told_to_who_proved_it() {
        logIn("Estranho");
        accounts.clock.pass(Duration.ofDays(31));
        logIn("Intruso");
        assertThat(told("sessions")).contains("Estranho", "Intruso");
        claim();
        accounts.logIn("ana@example.com", Accounts.PASSWORD + "!");
        assertThat(told("sessions")).contains("Firefox").doesNotContain("Estranho", "Intruso");
        assertThat(accounts.count("select count(*) from sessions")).isEqualTo(3);
    }

    @Test
    void a_device_at_which_the_address_was_proved_is_the_persons_own() {
        logIn("Estranho");
        accounts.clock.pass(Duration.ofDays(31));
        logIn("Casa");
        accounts.clock.pass(Duration.ofMinutes(1));
        accounts.get(VerifyUser.class).verify(ana.id(), "ana@example.com");
        logIn("Trabalho");
        assertThat(told("sessions")).contains("Casa", "Trabalho").doesNotContain("Estranho");
        claim();
        assertThat(told("sessions")).as("ended, and hers").contains("Trabalho");
    }

    @Test
    void letters_are_told_with_their_addresses_and_none_that_somebody_wanted_before_the_address_was_proved() {
        var before = accounts.get(Users.class).find(ana.id()).orElseThrow();
        accounts.get(RequestEmail.class).request(before, new EmailAddress("intruso@example.com"));
        assertThat(told("email-codes"))
                .contains("VERIFY_EMAIL", "ana@example.com", "CHANGE_EMAIL", "intruso@example.com")
                .doesNotContain(accounts.code(EmailCode.Purpose.CHANGE_EMAIL));
        claim();
        assertThat(told("email-codes")).doesNotContain("intruso@example.com");
        var owner = accounts.get(Users.class).find(ANA).orElseThrow();
        accounts.get(RequestEmail.class).request(owner, new EmailAddress("nova@example.com"));
        assertThat(told("email-codes"))
                .contains("CHANGE_EMAIL", "nova@example.com")
                .doesNotContain("intruso");
    }

    @Test
    void devices_and_letters_of_others_are_in_no_archive_but_theirs() {
        var bia = accounts.customer("bia@example.com");
        accounts.get(Login.class).logIn("bia@example.com", Accounts.PASSWORD, null, "Celular da Bia");
        logIn("Casa");
        assertThat(told("sessions")).contains("Casa").doesNotContain("Bia");
        assertThat(told("email-codes")).contains("ana@example.com").doesNotContain("bia@example.com");
        var hers = kept(bia.id());
        assertThat(hers.get("sessions").toString()).contains("Celular da Bia").doesNotContain("Casa");
        assertThat(hers.get("email-codes").toString())
                .contains("bia@example.com")
                .doesNotContain("ana@example.com");
    }

    @Test
    void an_old_archive_is_forgotten() {
        requested();
        exports.forgetBefore(java.time.OffsetDateTime.now(accounts.clock));
        assertThat(exports.ofUser(ana.id())).isPresent();
        exports.forgetBefore(java.time.OffsetDateTime.now(accounts.clock).plusSeconds(1));
        assertThat(exports.ofUser(ana.id())).isEmpty();
    }
}
