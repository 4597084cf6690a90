package co.cosmeticos.auth.export;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Requests the export of a user's data from all services. */
@Component
public class RequestExport {

    private final Users users;
    private final Exports exports;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public RequestExport(Users users, Exports exports, Outbox outbox, Audit audit, Clock clock) {
        this.users = users;
        this.exports = exports;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The archive that is being put together; a new one, in the place of the last, where none is. */
    @Transactional
    public Export request(UserId id) {
        var user = users.lock(id).orElseThrow(() -> new NotFound("This account is no longer there."));
        var last = exports.ofUser(user.id());
        return last.filter(export -> !export.isReady()).orElseGet(() -> {
            last.ifPresent(export -> exports.delete(export.id()));
            return begin(user.id());
        });
    }

    private Export begin(UserId user) {
        var export = new Export(Ids.next(), user, OffsetDateTime.now(clock), null);
        exports.add(export);
        outbox.append(new ExportEvent.Requested(user, export.id()));
        audit.note(AuditAction.EXPORT_REQUESTED, user);
        return export;
    }
}
