package co.cosmeticos.auth.export;

import co.cosmeticos.auth.privacy.PersonRefused;
import co.cosmeticos.auth.privacy.PersonService;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Puts a service's file into an archive, or writes it anew. */
@Component
public class AddFile {

    private final Exports exports;

    @Inject
    public AddFile(Exports exports) {
        this.exports = exports;
    }

    /**
     * Adds it.
     *
     * @throws NotFound when there is no such archive
     * @throws PersonRefused.PartOfAnother when another service has added a file of this name
     */
    @Transactional
    public void add(UUID id, PersonService service, Exports.ArchivedFile file) {
        if (exports.lock(id).isEmpty()) {
            throw new NotFound("There is no archive %s.".formatted(id));
        }
        if (!exports.putFile(id, service, file)) {
            throw new PersonRefused.PartOfAnother();
        }
    }
}
