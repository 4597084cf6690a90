package co.cosmeticos.auth.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.administration.ChangeRoles;
import co.cosmeticos.auth.administration.ManageUser;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.privacy.DataSubjects;
import co.cosmeticos.auth.role.ManageRole;
import co.cosmeticos.auth.role.RoleRefused;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.TokenRefused;
import co.cosmeticos.platform.value.EmailAddress;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who invites whom to what, and for how long. */
class ManageInvitationIT {

    private final Invited shop = new Invited();

    @AfterEach
    void close() {
        shop.close();
    }

    private void isVoid(String code) {
        assertThatThrownBy(() -> shop.accept(code)).isInstanceOf(EmailCodeRefused.InvalidCode.class);
    }

    private List<String> noted() {
        return shop.accounts
                .get(Jdbi.class)
                .withHandle(handle -> handle.createQuery(
                                "select action || ' ' || (after -> 'roles') from audit_entries where action like 'INVIT%' order by id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void nobody_invites_to_a_role_that_they_could_not_grant() {
        var manager = shop.accounts.get(ManageRole.class);
        manager.create(shop.admin, "people", "Pessoas", List.of("roles:manage", "orders:read"));
        var people = shop.accounts.actor("pessoas@example.com", "people");
        assertThatThrownBy(() -> shop.invite(people, "admin")).isInstanceOf(RoleRefused.NotHeld.class);
        assertThatThrownBy(() -> shop.invite(people, "people", "admin")).isInstanceOf(RoleRefused.NotHeld.class);
        assertThatThrownBy(() -> shop.invite(people, "nope")).isInstanceOf(RoleRefused.Unknown.class);
        assertThatThrownBy(() -> shop.invite(shop.accounts.actor("c@example.com", "customer"), "customer"))
                .isInstanceOf(TokenRefused.MissingPermission.class);
        var admins = shop.invite(shop.admin, "admin");
        assertThatThrownBy(() -> shop.manage.revoke(people, admins.id())).isInstanceOf(RoleRefused.NotHeld.class);
        shop.accounts.clock.pass(Duration.ofMinutes(2));
        assertThatThrownBy(() -> shop.manage.resend(people, admins.id())).isInstanceOf(RoleRefused.NotHeld.class);
        assertThat(shop.status(admins.id())).isEqualTo(InvitationStatus.PENDING);
        assertThat(noted()).containsExactly("INVITATION_SENT [\"admin\"]");
    }

    @Test
    void an_event_has_the_mail_sent_and_carries_neither_address_nor_code() {
        var invitation = shop.invite(shop.admin, "support", "support");
        assertThat(shop.accounts.events())
                .filteredOn(event -> event.startsWith("invitation.sent"))
                .containsExactly("invitation.sent {\"emailCodeId\":\"%s\",\"invitationId\":\"%s\",\"locale\":\"pt-BR\"}"
                        .formatted(invitation.codeId(), invitation.id()));
        var mailed = shop.accounts.get(InternalInvitationResource.class).find(invitation.codeId());
        assertThat(mailed.email()).isEqualTo(Invited.ANA.text());
        assertThat(mailed.code()).isEqualTo(shop.code(invitation)).hasSize(64);
        assertThat(invitation.roles()).containsExactly("support");
    }

    @Test
    void an_address_has_one_open_invitation_and_the_same_answer_whether_it_has_an_account() {
        shop.customer(true);
        shop.invite(shop.admin, "support");
        assertThatThrownBy(() -> shop.invite(shop.admin, "support")).isInstanceOf(InvitationRefused.Pending.class);
        shop.accounts.clock.pass(Duration.ofDays(7));
        var anew = shop.invite(shop.admin, "support");
        assertThat(listed(null)).containsExactly(anew.id());
    }

    @Test
    void another_sending_brings_another_code_once_a_minute() {
        var first = shop.invite(shop.admin, "support");
        assertThatThrownBy(() -> shop.manage.resend(shop.admin, first.id()))
                .isInstanceOfSatisfying(
                        InvitationRefused.TooSoon.class,
                        refused -> assertThat(refused.headers()).containsEntry("Retry-After", "60"));
        shop.accounts.clock.pass(Duration.ofDays(7));
        assertThat(shop.status(first.id())).isEqualTo(InvitationStatus.EXPIRED);
        isVoid(shop.code(first));
        var second = shop.manage.resend(shop.admin, first.id());
        assertThat(second.id()).isEqualTo(first.id());
        isVoid(shop.code(first));
        assertThatThrownBy(() ->
                        shop.accounts.get(InternalInvitationResource.class).find(first.codeId()))
                .isInstanceOf(NotFound.class);
        shop.accept(shop.code(second));
        assertThat(noted())
                .containsExactly(
                        "INVITATION_SENT [\"support\"]",
                        "INVITATION_RESENT [\"support\"]",
                        "INVITATION_ACCEPTED [\"support\"]");
    }

    @Test
    void a_revoked_invitation_is_void_and_an_accepted_one_stays() {
        var invitation = shop.invite(shop.admin, "support");
        shop.manage.revoke(shop.admin, invitation.id());
        shop.manage.revoke(shop.admin, invitation.id());
        isVoid(shop.code(invitation));
        assertThat(shop.status(invitation.id())).isEqualTo(InvitationStatus.REVOKED);
        shop.accounts.clock.pass(Duration.ofMinutes(2));
        assertThatThrownBy(() -> shop.manage.resend(shop.admin, invitation.id()))
                .isInstanceOf(InvitationRefused.Closed.class);
        var next = shop.invite(shop.admin, "support");
        shop.accept(shop.code(next));
        assertThatThrownBy(() -> shop.manage.revoke(shop.admin, next.id()))
                .isInstanceOf(InvitationRefused.Closed.class);
        assertThatThrownBy(() -> shop.manage.resend(shop.admin, next.id()))
                .isInstanceOf(InvitationRefused.Closed.class);
        assertThatThrownBy(() -> shop.manage.revoke(shop.admin, UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
        assertThat(noted())
                .containsExactly(
                        "INVITATION_SENT [\"support\"]",
                        "INVITATION_REVOKED [\"support\"]",
                        "INVITATION_SENT [\"support\"]",
                        "INVITATION_ACCEPTED [\"support\"]");
    }

    @Test
    void an_invitation_is_worth_what_its_inviter_may_still_grant() {
        var other = shop.accounts.actor("bruna@example.com", "admin");
        var invitation = shop.invite(other, "support");
        shop.accounts.get(ChangeRoles.class).change(shop.admin, other.id(), List.of("customer"));
        isVoid(shop.code(invitation));
        shop.accounts.get(ChangeRoles.class).change(shop.admin, other.id(), List.of("admin"));
        shop.accounts.get(ManageUser.class).disable(shop.admin, other.id(), "saiu");
        isVoid(shop.code(invitation));
        shop.accounts.clock.pass(Duration.ofMinutes(2));
        shop.accept(shop.code(shop.manage.resend(shop.admin, invitation.id())));
        assertThat(shop.ana().roles()).containsExactly("support");
    }

    @Test
    void a_role_that_was_deleted_is_given_to_nobody_and_can_be_revoked() {
        var roles = shop.accounts.get(ManageRole.class);
        roles.create(shop.admin, "helper", "Ajuda", List.of("orders:read"));
        var invitation = shop.invite(shop.admin, "helper", "support");
        roles.delete(shop.admin, "helper");
        isVoid(shop.code(invitation));
        shop.accounts.clock.pass(Duration.ofMinutes(2));
        assertThatThrownBy(() -> shop.manage.resend(shop.admin, invitation.id()))
                .isInstanceOf(RoleRefused.Unknown.class);
        assertThat(shop.manage.revoke(shop.admin, invitation.id()).revokedAt()).isNotNull();
    }

    @Test
    void pages_meet_each_invitation_once_and_tell_its_status() {
        for (var n = 0; n < 5; n++) {
            shop.manage.invite(shop.admin, new EmailAddress("p%d@example.com".formatted(n)), List.of("support"), "en");
        }
        var all = listed(null);
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
        shop.manage.revoke(shop.admin, all.get(0));
        assertThat(listed(InvitationStatus.REVOKED)).containsExactly(all.get(0));
        assertThat(listed(InvitationStatus.PENDING)).hasSize(4);
        shop.accounts.clock.pass(Duration.ofDays(7));
        assertThat(listed(InvitationStatus.EXPIRED)).hasSize(4);
        assertThat(listed(InvitationStatus.PENDING)).isEmpty();
        assertThat(listed(InvitationStatus.ACCEPTED)).isEmpty();
    }

    private List<UUID> listed(@Nullable InvitationStatus status) {
        var met = new ArrayList<UUID>();
        @Nullable String next = null;
        do {
            var page = shop.accounts
                    .get(Invitations.class)
                    .list(status, OffsetDateTime.now(shop.accounts.clock), Cursor.parse(next, 1), 2);
            page.items().forEach(one -> met.add(one.id()));
            next = page.next();
        } while (next != null);
        return met;
    }

    @Test
    void what_has_ended_is_deleted_after_its_retention() {
        var revoked = shop.invite(shop.admin, "support");
        shop.manage.revoke(shop.admin, revoked.id());
        shop.accounts.clock.pass(Duration.ofMinutes(2));
        shop.invite(shop.admin, "support");
        var deletion = shop.accounts.get(DeleteExpiredInvitations.class);
        shop.accounts.clock.pass(Duration.ofDays(30).minusMinutes(3));
        deletion.forget();
        assertThat(listed(null)).hasSize(2);
        shop.accounts.clock.pass(Duration.ofMinutes(1));
        deletion.forget();
        assertThat(listed(null)).hasSize(1);
        shop.accounts.clock.pass(Duration.ofDays(7).plusMinutes(2));
        deletion.forget();
        assertThat(listed(null)).isEmpty();
    }

    @Test
    void an_erased_person_takes_their_invitations_along_and_a_stranger_with_the_address_does_not() {
        var mallory = shop.customer(false);
        shop.invite(shop.admin, "support");
        shop.accounts.get(DataSubjects.class).erase(mallory.id());
        assertThat(listed(null)).hasSize(1);
        var ana = shop.customer(true);
        var told = new ArrayList<String>();
        shop.accounts.get(DataSubjects.class).tell(ana.id(), (kind, rows) -> {
            if ("invitations".equals(kind)) {
                rows.forEach(told::add);
            }
        });
        assertThat(told)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("support", Invited.ANA.text())
                        .doesNotContain("code_id", "invited_by"));
        shop.accounts.get(DataSubjects.class).erase(ana.id());
        assertThat(listed(null)).isEmpty();
    }
}
