package co.cosmeticos.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.audit.TestOrigin;
import co.cosmeticos.auth.privacy.DataSubjects;
import co.cosmeticos.auth.retention.DeleteExpiredLogins;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.token.UserId;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownDevicesIT {

    private static final String HOME = "192.0.2.1";

    private final Accounts accounts = new Accounts();
    private KnownDevices devices;
    private User ana;
    private User bia;

    @BeforeEach
    void open() {
        devices = accounts.get(KnownDevices.class);
        ana = accounts.customer("ana@example.com");
        bia = accounts.customer("bia@example.com");
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private Visitor visitor(@Nullable UserId actor, String address, String account) {
        return TestOrigin.seen(actor, address, () -> devices.visitor(account));
    }

    private void note(String address) {
        TestOrigin.during(null, address, () -> devices.note(ana));
    }

    @Test
    void who_came_into_an_account_is_known_there_under_both_its_names_and_nowhere_else() {
        var stranger = new Visitor(HOME, false, false);
        assertThat(visitor(null, HOME, ana.emailHash())).isEqualTo(stranger);
        note(HOME);
        note(HOME);
        for (var name : new String[] {ana.emailHash(), ana.id().toString()}) {
            assertThat(visitor(null, HOME, name)).isEqualTo(new Visitor(HOME, true, true));
            assertThat(visitor(null, "192.0.2.2", name).known()).isFalse();
        }
        assertThat(visitor(null, HOME, bia.emailHash())).isEqualTo(stranger);
        assertThat(visitor(null, HOME, "another")).isEqualTo(stranger);
    }

    @Test
    void every_server_knows_it() {
        note(HOME);
        var other = new KnownDevices(accounts.get(Jdbi.class), accounts.clock);
        TestOrigin.during(
                null,
                HOME,
                () -> assertThat(other.visitor(ana.emailHash()).countedApart()).isTrue());
    }

    @Test
    void who_is_signed_in_has_a_turn_before_strangers_in_that_account_and_is_counted_with_them() {
        assertThat(visitor(ana.id(), HOME, ana.id().toString())).isEqualTo(new Visitor(HOME, true, false));
        assertThat(visitor(bia.id(), HOME, ana.id().toString()).known()).isFalse();
        assertThat(visitor(bia.id(), HOME, ana.emailHash()).known()).isFalse();
    }

    @Test
    void all_addresses_of_one_subscriber_are_one_client() {
        note("2001:db8:1:2::1");
        assertThat(visitor(null, "2001:db8:1:2:ffff::9", ana.emailHash()).known())
                .isTrue();
        assertThat(visitor(null, "2001:db8:1:3::1", ana.emailHash()).known()).isFalse();
    }

    @Test
    void the_server_itself_is_known_and_noted_nowhere() {
        devices.note(ana);
        assertThat(devices.visitor(ana.emailHash())).isEqualTo(Visitor.SERVER);
        assertThat(accounts.count("select count(*) from known_devices")).isZero();
    }

    @Test
    void nobody_is_noted_who_was_erased_meanwhile() {
        accounts.get(DataSubjects.class).erase(ana.id());
        note(HOME);
        assertThat(accounts.count("select count(*) from known_devices")).isZero();
    }

    @Test
    void nobody_is_noted_who_has_shown_a_password_that_was_changed_meanwhile() {
        TestOrigin.during(null, HOME, () -> devices.note(ana.withPasswordHash("the hash of before")));
        assertThat(accounts.count("select count(*) from known_devices")).isZero();
    }

    @Test
    void a_device_is_forgotten_after_ninety_days_and_kept_as_long_as_it_is_used() {
        note(HOME);
        accounts.clock.pass(Duration.ofDays(89));
        note("192.0.2.2");
        accounts.clock.pass(Duration.ofDays(1));
        assertThat(visitor(null, HOME, ana.emailHash()).known()).isFalse();
        accounts.get(DeleteExpiredLogins.class).forget();
        assertThat(accounts.count("select count(*) from known_devices")).isOne();
        assertThat(visitor(null, "192.0.2.2", ana.emailHash()).known()).isTrue();
    }
}
