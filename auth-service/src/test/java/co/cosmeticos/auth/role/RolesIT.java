package co.cosmeticos.auth.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.administration.ChangeRole;
import co.cosmeticos.auth.administration.ChangeRoles;
import co.cosmeticos.auth.administration.ManageUser;
import co.cosmeticos.auth.administration.ManagementRefused;
import co.cosmeticos.auth.administration.UnlockUser;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.EntityTags;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.TokenRefused;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolesIT {

    private static final List<String> EVERYTHING = Permission.texts(List.of(Permission.values()));

    private final Accounts accounts = new Accounts();
    private ManageRole manage;
    private ChangeRoles changeRoles;
    private Actor admin;

    @BeforeEach
    void administrator() {
        manage = accounts.get(ManageRole.class);
        changeRoles = accounts.get(ChangeRoles.class);
        admin = accounts.actor("admin@example.com", "admin", "customer");
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private static EntityTags at(long version) {
        return Conditional.expected(Conditional.tag(version));
    }

    private static List<String> scope(TokenPair pair) throws ParseException {
        var scope = SignedJWT.parse(pair.accessToken()).getJWTClaimsSet().getStringClaim("scope");
        return List.of(scope.split(" "));
    }

    private List<String> noted() {
        return accounts.get(Jdbi.class)
                .withHandle(
                        handle -> handle.createQuery("""
                                select action || ' ' || coalesce(before->>'permissions', '-') || ' '
                                       || coalesce(after->>'permissions', '-')
                                  from audit_entries where action like 'ROLE\\_%' order by id
                                """).mapTo(String.class).list());
    }

    @Test
    void a_token_names_what_its_bearer_may_do_and_a_customers_nothing() throws ParseException {
        accounts.customer("cliente@example.com");
        accounts.person("estoque@example.com", "warehouse");
        assertThat(scope(accounts.logIn("cliente@example.com", Accounts.PASSWORD)))
                .containsExactly("");
        assertThat(scope(accounts.logIn("estoque@example.com", Accounts.PASSWORD)))
                .containsExactly("orders:read", "stock:read", "stock:write");
        assertThat(scope(accounts.logIn("admin@example.com", Accounts.PASSWORD)))
                .isEqualTo(EVERYTHING);
    }

    @Test
    void a_changed_role_holds_with_the_next_token_of_who_has_it() throws ParseException {
        accounts.person("estoque@example.com", "warehouse");
        var pair = accounts.logIn("estoque@example.com", Accounts.PASSWORD);
        var more = List.of("orders:read", "stock:read", "stock:write", "users:read");
        assertThat(accounts.get(ChangeRole.class)
                        .change(admin, "warehouse", at(1), "", more)
                        .ended())
                .isEmpty();
        assertThat(scope(accounts.get(RefreshSession.class).refresh(pair.refreshToken())))
                .containsExactly("orders:read", "stock:read", "stock:write", "users:read");
        assertThat(noted())
                .containsExactly("ROLE_CHANGED [\"orders:read\", \"stock:read\", \"stock:write\"]"
                        + " [\"orders:read\", \"stock:read\", \"stock:write\", \"users:read\"]");
    }

    @Test
    void a_role_is_made_changed_at_its_version_given_and_deleted_when_nobody_has_it() {
        var made = manage.create(admin, "auditoria", "Olha", List.of("audit:read", "events:read", "audit:read"));
        assertThat(made).isEqualTo(new Role("auditoria", "Olha", false, 1, List.of("audit:read", "events:read")));
        assertThatThrownBy(() -> manage.create(admin, "auditoria", "", List.of()))
                .isInstanceOf(RoleRefused.NameTaken.class);
        assertThat(manage.change(admin, "auditoria", at(1), "Olha", List.of("audit:read"))
                        .after()
                        .version())
                .isEqualTo(2);
        assertThatThrownBy(() -> manage.change(admin, "auditoria", at(1), "Olha", List.of()))
                .isInstanceOf(Conditional.Stale.class);
        var ana = accounts.person("ana@example.com", "customer");
        changeRoles.change(admin, ana, List.of("auditoria", "customer"));
        assertThatThrownBy(() -> manage.delete(admin, "auditoria")).isInstanceOf(RoleRefused.InUse.class);
        changeRoles.change(admin, ana, List.of("customer"));
        manage.delete(admin, "auditoria");
        assertThatThrownBy(() -> manage.delete(admin, "auditoria")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> changeRoles.change(admin, ana, List.of("auditoria")))
                .isInstanceOf(RoleRefused.Unknown.class);
        assertThat(noted()).hasSize(3);
    }

    @Test
    void what_a_patch_leaves_out_stays_also_a_permission_of_a_later_release() {
        manage.create(admin, "auditoria", "Olha", List.of("audit:read"));
        accounts.get(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "insert into role_permissions (role, permission) values ('auditoria', 'moon:walk')"));
        assertThat(manage.change(admin, "auditoria", at(1), "Vê", null).after())
                .isEqualTo(new Role("auditoria", "Vê", false, 2, List.of("audit:read", "moon:walk")));
        assertThat(manage.change(admin, "auditoria", at(2), null, List.of("events:read"))
                        .after())
                .isEqualTo(new Role("auditoria", "Vê", false, 3, List.of("events:read")));
        assertThatThrownBy(() -> manage.change(admin, "auditoria", at(2), "Não", null))
                .isInstanceOf(Conditional.Stale.class);
    }

    @Test
    void ready_roles_stay_and_administrators_and_customers_are_what_they_are() {
        for (var ready : List.of("admin", "customer", "catalog-manager", "support", "warehouse")) {
            assertThatThrownBy(() -> manage.delete(admin, ready)).isInstanceOf(RoleRefused.BuiltIn.class);
        }
        assertThatThrownBy(() -> manage.change(admin, "admin", at(1), "", List.of()))
                .isInstanceOf(RoleRefused.BuiltIn.class);
        assertThatThrownBy(() -> manage.change(admin, "customer", at(1), "", List.of("audit:read")))
                .isInstanceOf(RoleRefused.BuiltIn.class);
    }

    @Test
    void no_role_makes_a_person_a_service_and_no_permission_is_made_up() {
        assertThatThrownBy(() -> manage.create(admin, "service", "", List.of("users:read")))
                .isInstanceOf(RoleRefused.NameTaken.class);
        assertThatThrownBy(() -> manage.create(admin, "roubo", "", List.of("stock:reserve")))
                .isInstanceOf(RoleRefused.UnknownPermission.class);
    }

    @Test
    void nobody_gives_or_takes_what_he_may_not_do_himself() {
        manage.create(admin, "chefia", "", List.of("roles:manage", "users:manage", "users:unlock", "stock:read"));
        var chief = accounts.actor("chefe@example.com", "chefia");
        var ana = accounts.person("ana@example.com", "customer");
        var support = accounts.person("sac@example.com", "support");
        assertThatThrownBy(() -> manage.create(chief, "cofre", "", List.of("stock:read", "keys:manage")))
                .isInstanceOf(RoleRefused.NotHeld.class)
                .hasMessage("You do not have keys:manage yourself.");
        assertThatThrownBy(() -> manage.change(chief, "warehouse", at(1), "", List.of("stock:read")))
                .isInstanceOf(RoleRefused.NotHeld.class);
        assertThatThrownBy(() -> changeRoles.change(chief, ana, List.of("admin")))
                .isInstanceOf(RoleRefused.NotHeld.class);
        assertThatThrownBy(() -> changeRoles.change(chief, chief.id(), List.of("admin")))
                .isInstanceOf(RoleRefused.NotHeld.class);
        assertThatThrownBy(() -> changeRoles.change(chief, support, List.of("customer")))
                .isInstanceOf(RoleRefused.NotHeld.class);
        assertThatThrownBy(() -> accounts.get(ManageUser.class).disable(chief, admin.id(), "golpe"))
                .isInstanceOf(RoleRefused.NotHeld.class);
        assertThatThrownBy(() -> accounts.get(UnlockUser.class).unlock(chief, support))
                .isInstanceOf(RoleRefused.NotHeld.class);
        manage.create(chief, "olheiro", "", List.of("stock:read"));
        assertThat(changeRoles.change(chief, ana, List.of("customer", "olheiro")))
                .isEmpty();
    }

    @Test
    void who_may_not_manage_roles_any_more_does_not() {
        var sac = accounts.actor("sac@example.com", "support");
        assertThatThrownBy(() -> manage.create(sac, "novo", "", List.of()))
                .isInstanceOf(TokenRefused.MissingPermission.class);
        assertThatThrownBy(() -> changeRoles.change(sac, sac.id(), List.of("support", "warehouse")))
                .isInstanceOf(TokenRefused.MissingPermission.class);
        assertThatThrownBy(() -> accounts.get(ManageUser.class).enable(sac, sac.id()))
                .isInstanceOf(TokenRefused.MissingPermission.class);
    }

    @Test
    void the_last_administrator_stays_whoever_wants_it_otherwise() {
        manage.create(admin, "quase", "", EVERYTHING);
        var chief = accounts.actor("chefe@example.com", "quase");
        assertThatThrownBy(() -> changeRoles.change(chief, admin.id(), List.of("quase")))
                .isInstanceOf(ManagementRefused.LastAdministrator.class);
        assertThatThrownBy(() -> accounts.get(ManageUser.class).disable(chief, admin.id(), "golpe"))
                .isInstanceOf(ManagementRefused.LastAdministrator.class);
        var other = accounts.person("outra@example.com", "admin");
        changeRoles.change(chief, admin.id(), List.of("quase"));
        assertThatThrownBy(() -> changeRoles.change(chief, other, List.of("quase")))
                .isInstanceOf(ManagementRefused.LastAdministrator.class);
    }

    @Test
    void who_loses_a_permission_is_signed_out_and_who_gains_one_is_not() {
        var ana = accounts.person("ana@example.com", "customer");
        var pair = accounts.logIn("ana@example.com", Accounts.PASSWORD);
        assertThat(changeRoles.change(admin, ana, List.of("customer", "support")))
                .isEmpty();
        var renewed = accounts.get(RefreshSession.class).refresh(pair.refreshToken());
        assertThat(changeRoles.change(admin, ana, List.of("customer"))).hasSize(1);
        assertThatThrownBy(() -> accounts.get(RefreshSession.class).refresh(renewed.refreshToken()))
                .isInstanceOf(SessionRefused.Expired.class);
    }

    @Test
    void pages_meet_each_role_once() {
        var met = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var page = accounts.get(Roles.class).list(Cursor.parse(next, 1), 2);
            page.items().forEach(role -> met.add(role.name()));
            next = page.next();
        } while (next != null);
        assertThat(met).containsExactly("admin", "catalog-manager", "customer", "support", "warehouse");
    }
}
