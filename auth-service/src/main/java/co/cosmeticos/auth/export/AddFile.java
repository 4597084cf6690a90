package co.cosmeticos.auth.export;

import co.cosmeticos.auth.privacy.PersonalDataService;
import co.cosmeticos.auth.privacy.PrivacyRefused;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Adds a service's file to an archive, or replaces it. */
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
     * @throws PrivacyRefused.PartOfOtherService when another service has added a file of this name
     */
    @Transactional
    public void add(UUID id, PersonalDataService service, Exports.ArchivedFile file) {
        if (exports.lock(id).isEmpty()) {
            throw new NotFound("There is no archive %s.".formatted(id));
        }
        if (!exports.putFile(id, service, file)) {
            throw new PrivacyRefused.PartOfOtherService();
        }
    }
}
