package co.cosmeticos.auth.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.session.OpenSession;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.TokenRefused;
import co.cosmeticos.platform.token.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManageUserIT {

    private final Accounts accounts = new Accounts();
    private User ana;
    private Actor admin;
    private ManageUser manage;
    private ChangeRoles changeRoles;
    private UnlockUser unlock;

    @BeforeEach
    void ana() {
        ana = accounts.customer("ana@example.com");
        manage = accounts.get(ManageUser.class);
        changeRoles = accounts.get(ChangeRoles.class);
        unlock = accounts.get(UnlockUser.class);
        admin = administrator("admin@example.com");
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private Actor administrator(String email) {
        return accounts.actor(email, "admin", "customer");
    }

    private ManagedUser seen() {
        return accounts.get(ManagedUsers.class).find(ana.id()).orElseThrow();
    }

    private List<String> listed(@Nullable String words, @Nullable String role, @Nullable UserStatus status) {
        return accounts
                .get(ManagedUsers.class)
                .list(new UserQuery(words, role, status, null, null), null, 100)
                .items()
                .stream()
                .map(ManagedUser::email)
                .toList();
    }

    private List<String> noted() {
        return accounts.get(Jdbi.class)
                .withHandle(handle -> handle.createQuery(
                                "select action || coalesce(' ' || before::text, '') || coalesce(' ' || after::text, '')"
                                        + " from audit_entries where subject = :ana and action like any"
                                        + " (array['USER_DIS%', 'USER_EN%', 'USER_UN%', 'ROLES%']) order by id")
                        .bind("ana", ana.id())
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void a_disabled_user_is_signed_out_and_cannot_come_back_until_enabled() {
        var session = accounts.logIn("ana@example.com", Accounts.PASSWORD);
        assertThat(manage.disable(admin, ana.id(), "fraude")).hasSize(1);
        assertThat(seen().disabledAt()).isNotNull();
        assertThatThrownBy(() -> accounts.get(RefreshSession.class).refresh(session.refreshToken()))
                .isInstanceOf(SessionRefused.Expired.class);
        assertThatThrownBy(() -> accounts.logIn("ana@example.com", Accounts.PASSWORD))
                .isInstanceOf(LoginRefused.Disabled.class);
        assertThatThrownBy(() -> accounts.logIn("ana@example.com", "wrong"))
                .isInstanceOf(LoginRefused.Credentials.class);
        manage.disable(admin, ana.id(), "outra vez");
        manage.enable(admin, ana.id());
        manage.enable(admin, ana.id());
        assertThat(accounts.logIn("ana@example.com", Accounts.PASSWORD)).isNotNull();
        assertThat(noted()).containsExactly("USER_DISABLED {\"reason\": \"fraude\"}", "USER_ENABLED");
    }

    @Test
    void a_log_in_under_way_opens_no_session_of_a_disabled_user() {
        manage.disable(admin, ana.id(), "fraude");
        assertThatThrownBy(() -> accounts.get(OpenSession.class).open(ana, null))
                .isInstanceOf(SessionRefused.Expired.class);
    }

    @Test
    void an_unlocked_user_need_not_wait() {
        for (var guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> accounts.logIn("ana@example.com", "wrong"))
                    .isInstanceOf(LoginRefused.Credentials.class);
        }
        assertThat(seen().lockedUntil()).isNotNull();
        assertThat(listed(null, null, UserStatus.LOCKED)).containsExactly("ana@example.com");
        unlock.unlock(admin, ana.id());
        assertThat(seen().lockedUntil()).isNull();
        assertThat(accounts.logIn("ana@example.com", Accounts.PASSWORD)).isNotNull();
        assertThat(noted()).containsExactly("USER_UNLOCKED");
    }

    @Test
    void roles_change_and_nobody_gives_up_his_own_administration() {
        changeRoles.change(admin, ana.id(), List.of("customer", "admin", "admin"));
        assertThat(seen().roles()).containsExactly("admin", "customer");
        assertThatThrownBy(() -> changeRoles.change(new Actor(ana.id()), ana.id(), List.of("customer")))
                .isInstanceOf(ManagementRefused.OwnAccount.class);
        assertThatThrownBy(() -> manage.disable(new Actor(ana.id()), ana.id(), "eu"))
                .isInstanceOf(ManagementRefused.OwnAccount.class);
        changeRoles.change(admin, ana.id(), List.of("admin", "customer"));
        assertThat(noted()).containsExactly("ROLES_CHANGED [\"customer\"] [\"admin\", \"customer\"]");
    }

    @Test
    void nobody_is_changed_who_is_not_there() {
        var nobody = new UserId(UUID.randomUUID());
        assertThatThrownBy(() -> manage.disable(admin, nobody, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> unlock.unlock(admin, nobody)).isInstanceOf(NotFound.class);
        assertThat(accounts.get(ManagedUsers.class).find(nobody)).isEmpty();
    }

    @Test
    void users_are_found_by_the_beginning_of_the_address_a_part_of_the_name_role_and_status() {
        accounts.customer("ana%souza@example.org");
        accounts.customer("bruna@example.com");
        changeRoles.change(admin, ana.id(), List.of("admin"));
        manage.disable(admin, ana.id(), "x");
        assertThat(listed(" ANA", null, null)).hasSize(4);
        assertThat(listed("ana%", null, null)).containsExactly("ana%souza@example.org");
        assertThat(listed("bru", null, null)).containsExactly("bruna@example.com");
        assertThat(listed("_", null, null)).isEmpty();
        assertThat(listed(null, "admin", null)).containsExactly("admin@example.com", "ana@example.com");
        assertThat(listed(null, null, UserStatus.DISABLED)).containsExactly("ana@example.com");
        assertThat(listed(null, null, UserStatus.ACTIVE)).hasSize(3);
        assertThat(listed(null, null, UserStatus.UNVERIFIED)).hasSize(4);
    }

    @Test
    void pages_meet_each_user_once() {
        for (var n = 0; n < 6; n++) {
            accounts.customer("c%d@example.com".formatted(n));
        }
        var directory = accounts.get(ManagedUsers.class);
        var met = new ArrayList<UUID>();
        @Nullable String next = null;
        do {
            var page = directory.list(new UserQuery(null, null, null, null, null), Cursor.parse(next, 1), 3);
            page.items().forEach(user -> met.add(user.id()));
            next = page.next();
        } while (next != null);
        assertThat(met).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void who_has_lost_the_role_is_signed_out_and_changes_nothing_with_a_token_that_names_it() {
        var other = administrator("bruna@example.com");
        var session = accounts.logIn("bruna@example.com", Accounts.PASSWORD);
        assertThat(changeRoles.change(admin, other.id(), List.of("customer"))).hasSize(1);
        assertThatThrownBy(() -> accounts.get(RefreshSession.class).refresh(session.refreshToken()))
                .isInstanceOf(SessionRefused.Expired.class);
        assertThatThrownBy(() -> changeRoles.change(other, other.id(), List.of("admin")))
                .isInstanceOf(TokenRefused.MissingPermission.class);
        assertThatThrownBy(() -> manage.disable(other, admin.id(), "vingança"))
                .isInstanceOf(TokenRefused.MissingPermission.class);
        changeRoles.change(admin, other.id(), List.of("admin"));
        manage.disable(admin, other.id(), "x");
        assertThatThrownBy(() -> manage.enable(other, other.id())).isInstanceOf(TokenRefused.MissingPermission.class);
    }

    @Test
    void two_who_take_each_others_role_at_once_leave_one_administrator() throws Exception {
        for (var round = 0; round < 5; round++) {
            var one = administrator("one%d@example.com".formatted(round));
            var two = administrator("two%d@example.com".formatted(round));
            var begin = new CountDownLatch(1);
            var both = Executors.newFixedThreadPool(2);
            try {
                var first = both.submit(() -> takenRole(begin, one, two));
                var second = both.submit(() -> takenRole(begin, two, one));
                begin.countDown();
                assertThat(first.get() ^ second.get()).isTrue();
            } finally {
                both.shutdown();
            }
        }
    }

    private boolean takenRole(CountDownLatch begin, Actor by, Actor of) throws InterruptedException {
        begin.await();
        try {
            changeRoles.change(by, of.id(), List.of("customer"));
            return true;
        } catch (TokenRefused.MissingPermission e) {
            return false;
        }
    }
}
