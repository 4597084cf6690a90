package co.cosmeticos.auth.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.session.OpenSession;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.problem.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManageUserIT {

    private static final UUID ADMIN = UUID.randomUUID();

    private final Accounts accounts = new Accounts();
    private User ana;
    private ManageUser manage;

    @BeforeEach
    void ana() {
        ana = accounts.customer("ana@example.com");
        manage = accounts.get(ManageUser.class);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private ManagedUser seen() {
        return accounts.get(ManagedUsers.class).find(ana.id()).orElseThrow();
    }

    private List<String> listed(@Nullable String words, @Nullable String role, @Nullable UserStatus status) {
        return accounts.get(ManagedUsers.class).list(words, role, status, null, 100).items().stream()
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
        assertThat(manage.disable(ADMIN, ana.id(), "fraude")).hasSize(1);
        assertThat(seen().disabledAt()).isNotNull();
        assertThatThrownBy(() -> accounts.get(RefreshSession.class).refresh(session.refreshToken()))
                .isInstanceOf(SessionRefused.Over.class);
        assertThatThrownBy(() -> accounts.logIn("ana@example.com", Accounts.PASSWORD))
                .isInstanceOf(LoginRefused.Disabled.class);
        assertThatThrownBy(() -> accounts.logIn("ana@example.com", "wrong"))
                .isInstanceOf(LoginRefused.Credentials.class);
        manage.disable(ADMIN, ana.id(), "outra vez");
        manage.enable(ana.id());
        manage.enable(ana.id());
        assertThat(accounts.logIn("ana@example.com", Accounts.PASSWORD)).isNotNull();
        assertThat(noted()).containsExactly("USER_DISABLED {\"reason\": \"fraude\"}", "USER_ENABLED");
    }

    @Test
    void a_log_in_under_way_opens_no_session_of_a_disabled_user() {
        manage.disable(ADMIN, ana.id(), "fraude");
        assertThatThrownBy(() -> accounts.get(OpenSession.class).open(ana, null))
                .isInstanceOf(SessionRefused.Over.class);
    }

    @Test
    void an_unlocked_user_need_not_wait() {
        for (var guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> accounts.logIn("ana@example.com", "wrong"))
                    .isInstanceOf(LoginRefused.Credentials.class);
        }
        assertThat(seen().lockedUntil()).isNotNull();
        assertThat(listed(null, null, UserStatus.LOCKED)).containsExactly("ana@example.com");
        manage.unlock(ana.id());
        assertThat(seen().lockedUntil()).isNull();
        assertThat(accounts.logIn("ana@example.com", Accounts.PASSWORD)).isNotNull();
        assertThat(noted()).containsExactly("USER_UNLOCKED");
    }

    @Test
    void roles_change_and_nobody_gives_up_his_own_administration() {
        manage.changeRoles(ADMIN, ana.id(), List.of("customer", "admin", "admin"));
        assertThat(seen().roles()).containsExactly("admin", "customer");
        assertThatThrownBy(() -> manage.changeRoles(ana.id(), ana.id(), List.of("customer")))
                .isInstanceOf(ManagementRefused.OwnAccount.class);
        assertThatThrownBy(() -> manage.disable(ana.id(), ana.id(), "eu"))
                .isInstanceOf(ManagementRefused.OwnAccount.class);
        manage.changeRoles(ADMIN, ana.id(), List.of("admin", "customer"));
        assertThat(noted()).containsExactly("ROLES_CHANGED [\"customer\"] [\"admin\", \"customer\"]");
    }

    @Test
    void nobody_is_changed_who_is_not_there() {
        assertThatThrownBy(() -> manage.disable(ADMIN, UUID.randomUUID(), "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> manage.unlock(UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThat(accounts.get(ManagedUsers.class).find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void users_are_found_by_the_beginning_of_the_address_a_part_of_the_name_role_and_status() {
        accounts.customer("ana%souza@example.org");
        accounts.customer("bruna@example.com");
        manage.changeRoles(ADMIN, ana.id(), List.of("admin"));
        manage.disable(ADMIN, ana.id(), "x");
        assertThat(listed(" ANA", null, null)).hasSize(3);
        assertThat(listed("ana%", null, null)).containsExactly("ana%souza@example.org");
        assertThat(listed("bru", null, null)).containsExactly("bruna@example.com");
        assertThat(listed("_", null, null)).isEmpty();
        assertThat(listed(null, "admin", null)).containsExactly("ana@example.com");
        assertThat(listed(null, null, UserStatus.DISABLED)).containsExactly("ana@example.com");
        assertThat(listed(null, null, UserStatus.ACTIVE)).hasSize(2);
        assertThat(listed(null, null, UserStatus.UNVERIFIED)).hasSize(3);
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
            var page = directory.list(null, null, null, Cursor.parse(next, 1), 3);
            page.items().forEach(user -> met.add(user.id()));
            next = page.next();
        } while (next != null);
        assertThat(met).hasSize(7).doesNotHaveDuplicates();
    }
}
