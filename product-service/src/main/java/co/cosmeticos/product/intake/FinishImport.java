package co.cosmeticos.product.intake;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Takes an import up, and puts it away. */
@Component
public class FinishImport {

    private final Imports imports;

    @Inject
    public FinishImport(Imports imports) {
        this.imports = imports;
    }

    /** The import, now running; nothing when it is over or gone. */
    @Transactional
    public Optional<ImportJob> start(UUID id) {
        return imports.start(id) ? imports.find(id) : Optional.empty();
    }

    /** It is over; its file is not needed any more. */
    @Transactional
    public void finish(UUID id, Optional<String> failure) {
        imports.finish(id, failure.isEmpty() ? "DONE" : "FAILED", failure);
    }
}
