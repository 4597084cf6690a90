package co.cosmeticos.auth.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.administration.ChangeRoles;
import co.cosmeticos.auth.email.EmailRefused;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.registration.Register;
import co.cosmeticos.auth.role.ManageRole;
import co.cosmeticos.platform.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** What goes on while an invitation is accepted: it opens one account, or none. */
class AcceptInvitationRaceIT {

    private static final int ROUNDS = 3;

    private final Invited shop = new Invited();

    @AfterEach
    void close() {
        shop.close();
    }

    private Callable<Object> accept(String code) {
        return () -> {
            shop.accept(code);
            return "accepted";
        };
    }

    /** All at once; what each gave, or was refused by. Whatever is no refusal fails. */
    private static List<Object> atOnce(List<Callable<Object>> work) throws InterruptedException {
        var results = new ArrayList<Object>();
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            for (var future : pool.invokeAll(work)) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(Refusal.class);
                    results.add(e.getCause());
                }
            }
        } finally {
            pool.shutdown();
        }
        return results;
    }

    private int accounts() {
        return shop.accounts.count("select count(*) from users where email = 'ana@example.com'");
    }

    @RepeatedTest(ROUNDS)
    void of_several_one_opens_the_account() throws InterruptedException {
        var code = shop.code(shop.invite(shop.admin, "support"));
        var results = atOnce(List.of(accept(code), accept(code), accept(code)));
        assertThat(results).containsOnlyOnce("accepted");
        assertThat(results)
                .filteredOn(Refusal.class::isInstance)
                .hasSize(2)
                .allMatch(EmailCodeRefused.InvalidCode.class::isInstance);
        assertThat(accounts()).isEqualTo(1);
        assertThat(shop.accounts.count("select count(*) from audit_entries where action = 'INVITATION_ACCEPTED'"))
                .isEqualTo(1);
    }

    @RepeatedTest(ROUNDS)
    void of_acceptance_and_revocation_one_holds() throws InterruptedException {
        var invitation = shop.invite(shop.admin, "support");
        Callable<Object> revoke = () -> {
            shop.manage.revoke(shop.admin, invitation.id());
            return "revoked";
        };
        var results = atOnce(List.of(revoke, accept(shop.code(invitation)), revoke));
        if (results.contains("accepted")) {
            assertThat(results).doesNotContain("revoked");
            assertThat(accounts()).isEqualTo(1);
            assertThat(shop.status(invitation.id())).isEqualTo(InvitationStatus.ACCEPTED);
        } else {
            assertThat(results).filteredOn("revoked"::equals).hasSize(2);
            assertThat(accounts()).isZero();
            assertThat(shop.status(invitation.id())).isEqualTo(InvitationStatus.REVOKED);
        }
    }

    @RepeatedTest(ROUNDS)
    void who_loses_the_role_meanwhile_has_invited_before_or_not_at_all() throws InterruptedException {
        var other = shop.accounts.actor("bruna@example.com", "admin");
        var code = shop.code(shop.invite(other, "support"));
        Callable<Object> demote = () -> {
            shop.accounts.get(ChangeRoles.class).change(shop.admin, other.id(), List.of("customer"));
            return "demoted";
        };
        var results = atOnce(List.of(demote, accept(code), accept(code)));
        assertThat(results).containsOnlyOnce("demoted");
        assertThat(results)
                .filteredOn(Refusal.class::isInstance)
                .allMatch(EmailCodeRefused.InvalidCode.class::isInstance);
        assertThat(accounts()).isEqualTo(results.contains("accepted") ? 1 : 0);
    }

    @RepeatedTest(ROUNDS)
    void a_role_that_is_deleted_meanwhile_is_nobodys() throws InterruptedException {
        shop.accounts.get(ManageRole.class).create(shop.admin, "helper", "Ajuda", List.of("orders:read"));
        var code = shop.code(shop.invite(shop.admin, "helper"));
        Callable<Object> delete = () -> {
            shop.accounts.get(ManageRole.class).delete(shop.admin, "helper");
            return "deleted";
        };
        var results = atOnce(List.of(delete, accept(code)));
        assertThat(results.contains("deleted")).isNotEqualTo(results.contains("accepted"));
        assertThat(shop.accounts.count("select count(*) from users where 'helper' = any (roles)"))
                .isEqualTo(results.contains("accepted") ? 1 : 0);
    }

    @RepeatedTest(ROUNDS)
    void a_stranger_who_registers_the_address_meanwhile_gets_no_role() throws InterruptedException {
        var code = shop.code(shop.invite(shop.admin, "support"));
        Callable<Object> register = () -> {
            shop.accounts
                    .get(Register.class)
                    .register(new Register.Applicant(Invited.ANA, "a senha da Mallory", "Mallory", null, "pt-BR"));
            return "registered";
        };
        var results = atOnce(List.of(register, accept(code), register));
        if (!results.contains("accepted")) {
            assertThat(results).anyMatch(EmailRefused.Taken.class::isInstance);
            shop.accept(code);
        }
        assertThat(shop.ana().name()).isEqualTo("Ana Souza");
        assertThat(shop.accounts.logIn(Invited.ANA.text(), Invited.OWN)).isNotNull();
        assertThat(shop.accounts.count("select count(*) from users where 'support' = any (roles)"))
                .isEqualTo(1);
    }

    @RepeatedTest(ROUNDS)
    void an_address_that_two_invite_has_one_invitation() throws InterruptedException {
        var other = shop.accounts.actor("bruna@example.com", "admin");
        Callable<Object> first = () -> shop.invite(shop.admin, "support");
        Callable<Object> second = () -> shop.invite(other, "support");
        var results = atOnce(List.of(first, second));
        assertThat(results).filteredOn(Invitation.class::isInstance).hasSize(1);
        assertThat(shop.accounts.count("select count(*) from invitations")).isEqualTo(1);
        assertThat(shop.accounts.count("select count(*) from outbox_events where type = 'invitation.sent'"))
                .isEqualTo(1);
    }
}
