package co.cosmeticos.auth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.role.RoleRefused;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.EntityTags;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.token.TokenRefused;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManageClientIT {

    private static final List<String> SCOPES = List.of("stock:write", "catalog:write", "stock:write");

    private final Accounts accounts = new Accounts();
    private ManageClient manage;
    private RotateSecret rotate;
    private Actor admin;

    @BeforeEach
    void administrator() {
        manage = accounts.get(ManageClient.class);
        rotate = accounts.get(RotateSecret.class);
        admin = accounts.actor("admin@example.com", "admin", "customer");
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private static EntityTags at(long version) {
        return Conditional.expected(Conditional.tag(version));
    }

    private IssueSecret.Issued erp() {
        return manage.create(admin, "ERP da loja", SCOPES, null);
    }

    private boolean takes(IssueSecret.Issued issued) {
        return accounts.get(CheckSecret.class)
                .check(issued.client().id(), issued.secret())
                .isPresent();
    }

    private List<String> noted() {
        return accounts.get(Jdbi.class)
                .withHandle(
                        handle -> handle.createQuery("""
                                select action from audit_entries
                                 where action like 'CLIENT\\_%' or action like 'SECRET\\_%' order by id
                                """).mapTo(String.class).list());
    }

    @Test
    void a_program_gets_scopes_once_each_and_a_secret_that_is_kept_as_a_hash() {
        var issued = erp();
        assertThat(issued.client().kind()).isEqualTo(Client.Kind.INTEGRATION);
        assertThat(issued.client().scopes()).containsExactly("catalog:write", "stock:write");
        assertThat(issued.secret()).matches("cosm_secret_[A-Za-z0-9_-]{43}");
        assertThat(takes(issued)).isTrue();
        assertThat(accounts.count("select count(*) from client_secrets where hash ~ '^[0-9a-f]{64}$'"))
                .isOne();
        assertThat(accounts.get(Jdbi.class)
                        .withHandle(handle -> handle.createQuery("select after::text from audit_entries")
                                .mapTo(String.class)
                                .list())
                        .toString())
                .doesNotContain(issued.secret());
    }

    @Test
    void two_secrets_take_turns_and_a_third_waits_until_one_is_ended() {
        var first = erp();
        var id = first.client().id();
        var second = rotate.add(admin, id, null);
        assertThat(takes(first)).isTrue();
        assertThat(takes(second)).isTrue();
        assertThatThrownBy(() -> rotate.add(admin, id, null)).isInstanceOf(ClientRefused.TooManySecrets.class);
        rotate.end(admin, id, first.kept().id());
        assertThat(takes(first)).isFalse();
        assertThat(takes(second)).isTrue();
        assertThatThrownBy(() -> rotate.end(admin, id, first.kept().id())).isInstanceOf(NotFound.class);
        assertThat(takes(rotate.add(admin, id, null))).isTrue();
        assertThat(noted()).containsExactly("CLIENT_CREATED", "SECRET_ADDED", "SECRET_ENDED", "SECRET_ADDED");
        assertThat(accounts.count("select count(*) from audit_entries where coalesce(after, before)->>'client' = '%s'"
                        .formatted(id)))
                .isEqualTo(5);
    }

    @Test
    void a_secret_expires_and_makes_room() {
        var first = manage.create(admin, "ERP", SCOPES, 1);
        var id = first.client().id();
        rotate.add(admin, id, null);
        accounts.clock.pass(Duration.ofDays(1));
        assertThat(takes(first)).isFalse();
        assertThat(takes(rotate.add(admin, id, 30))).isTrue();
        assertThat(accounts.count("select count(*) from client_secrets")).isEqualTo(2);
    }

    @Test
    void last_use_is_known_to_the_minute() {
        var issued = erp();
        var used = "select count(*) from client_secrets where last_used_at > created_at + interval '%s'";
        accounts.clock.pass(Duration.ofSeconds(10));
        takes(issued);
        accounts.clock.pass(Duration.ofSeconds(50));
        takes(issued);
        assertThat(accounts.count(used.formatted("9 seconds"))).isOne();
        assertThat(accounts.count(used.formatted("11 seconds"))).isZero();
        accounts.clock.pass(Duration.ofSeconds(20));
        takes(issued);
        assertThat(accounts.count(used.formatted("79 seconds"))).isOne();
    }

    @Test
    void what_a_patch_leaves_out_stays_and_another_name_ends_no_token() {
        var issued = erp();
        var id = issued.client().id();
        var renamed = manage.change(admin, id, at(1), "ERP novo", null);
        assertThat(renamed.client().scopes()).isEqualTo(issued.client().scopes());
        assertThat(renamed.ended()).isEmpty();
        var narrowed = manage.change(admin, id, at(2), null, List.of("stock:read"));
        assertThat(narrowed.client().name()).isEqualTo("ERP novo");
        assertThat(narrowed.ended()).isPresent();
    }

    @Test
    void who_loses_a_scope_a_secret_or_itself_loses_every_token_and_who_gains_one_none() {
        var issued = erp();
        var id = issued.client().id();
        var ended = "select count(*) from revocations";
        assertThat(manage.change(admin, id, at(1), "ERP", List.of("stock:write", "catalog:write", "stock:read"))
                        .ended())
                .isEmpty();
        assertThat(accounts.count(ended)).isZero();
        assertThatThrownBy(() -> manage.change(admin, id, at(1), "ERP", List.of()))
                .isInstanceOf(Conditional.Stale.class);
        var changed = manage.change(admin, id, at(2), "ERP", List.of("stock:read"));
        assertThat(changed.ended()).hasValue(issued.client().requireGrant());
        assertThat(changed.client().version()).isEqualTo(3);
        rotate.end(admin, id, issued.kept().id());
        manage.delete(admin, id);
        assertThat(accounts.count(ended)).isEqualTo(3);
        assertThat(accounts.get(Clients.class).find(id)).isEmpty();
        assertThatThrownBy(() -> manage.delete(admin, id)).isInstanceOf(NotFound.class);
        assertThat(noted())
                .containsExactly(
                        "CLIENT_CREATED", "CLIENT_CHANGED", "CLIENT_CHANGED", "SECRET_ENDED", "CLIENT_DELETED");
    }

    @Test
    void nobody_gives_a_program_what_he_may_not_do_himself_and_none_what_only_people_may() {
        accounts.get(co.cosmeticos.auth.role.ManageRole.class)
                .create(admin, "integracao", "", List.of("clients:manage", "stock:read"));
        var joao = accounts.actor("joao@example.com", "integracao");
        var own = manage.create(joao, "Contagem", List.of("stock:read"), null);
        var id = erp().client().id();
        assertThatThrownBy(() -> manage.create(joao, "ERP", SCOPES, null)).isInstanceOf(RoleRefused.NotHeld.class);
        assertThatThrownBy(() -> rotate.add(joao, id, null)).isInstanceOf(RoleRefused.NotHeld.class);
        assertThatThrownBy(() -> manage.delete(joao, id)).isInstanceOf(RoleRefused.NotHeld.class);
        assertThatThrownBy(() -> manage.change(joao, own.client().id(), at(1), "Contagem", SCOPES))
                .isInstanceOf(RoleRefused.NotHeld.class);
        assertThatThrownBy(() ->
                        manage.create(accounts.actor("ana@example.com", "support"), "x", List.of("stock:read"), null))
                .isInstanceOf(TokenRefused.MissingPermission.class);
        for (var ofPeople : List.of("clients:manage", "roles:manage", "users:manage", "keys:manage")) {
            assertThatThrownBy(() -> manage.create(admin, "x", List.of(ofPeople), null))
                    .isInstanceOf(ClientRefused.ScopeNotAllowed.class);
        }
        assertThatThrownBy(() -> manage.create(admin, "x", List.of("stock:reserve"), null))
                .isInstanceOf(RoleRefused.UnknownPermission.class);
    }

    @Test
    void the_shops_own_services_are_what_the_settings_say() {
        accounts.get(RegisterClients.class).register(new DatabaseReady());
        assertThatThrownBy(() -> rotate.add(admin, "async-worker", null)).isInstanceOf(ClientRefused.BuiltIn.class);
        assertThatThrownBy(() -> manage.delete(admin, "async-worker")).isInstanceOf(ClientRefused.BuiltIn.class);
        assertThatThrownBy(() -> manage.change(admin, "async-worker", at(1), "x", List.of()))
                .isInstanceOf(ClientRefused.BuiltIn.class);
    }
}
