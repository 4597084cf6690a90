package co.cosmeticos.auth.invitation;

import co.cosmeticos.auth.emailcode.EmailCodeLimits;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Gives an invitation a code, and appends the event that has the worker mail it, in the caller's transaction. */
@Component
public class SendInvitation {

    private final EmailCodeLimits limits;
    private final InvitationSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public SendInvitation(EmailCodeLimits limits, InvitationSettings settings, Outbox outbox, Clock clock) {
        this.limits = limits;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A new invitation, to be stored; throws {@link InvitationRefused.TooSoon}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Invitation send(Actor actor, EmailAddress email, List<String> roles, String locale) {
        return sent(Ids.next(), actor, email, roles, locale, OffsetDateTime.now(clock));
    }

    /** The same invitation with another code, to be stored; throws {@link InvitationRefused.TooSoon}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Invitation resend(Actor actor, Invitation before) {
        return sent(before.id(), actor, before.address(), before.roles(), before.locale(), before.createdAt());
    }

    private Invitation sent(
            UUID id, Actor actor, EmailAddress email, List<String> roles, String locale, OffsetDateTime createdAt) {
        if (!limits.allow("INVITATION", email)) {
            throw new InvitationRefused.TooSoon();
        }
        var now = OffsetDateTime.now(clock);
        var codeId = Ids.next();
        outbox.append(new InvitationEvent.Sent(id, locale, codeId));
        return new Invitation(
                id,
                email.text(),
                roles,
                locale,
                actor.id(),
                codeId,
                createdAt,
                now,
                now.plus(settings.ttl()),
                null,
                null,
                null);
    }
}
