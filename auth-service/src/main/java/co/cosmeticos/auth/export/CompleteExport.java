package co.cosmeticos.auth.export;

import co.cosmeticos.auth.privacy.PersonalDataService;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Records that a service has added its part to an archive; after the last one the user is told. */
@Component
public class CompleteExport {

    private final Exports exports;
    private final Users users;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public CompleteExport(Exports exports, Users users, Outbox outbox, Clock clock) {
        this.exports = exports;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Records it, idempotently. */
    @Transactional
    public void complete(UUID id, PersonalDataService service) {
        var export = exports.lock(id).orElseThrow(() -> new NotFound("There is no archive %s.".formatted(id)));
        if (exports.done(id, service, OffsetDateTime.now(clock))) {
            users.find(export.userId())
                    .ifPresent(user -> outbox.append(new ExportEvent.Ready(user.id(), id, user.locale())));
        }
    }
}
