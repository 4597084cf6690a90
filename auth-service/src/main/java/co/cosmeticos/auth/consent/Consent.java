package co.cosmeticos.auth.consent;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An entry of the ledger: from then on the person did, or did not, agree.
 *
 * @param textVersion of the words that the person saw
 */
public record Consent(UUID id, Purpose purpose, boolean granted, String textVersion, OffsetDateTime at) {}
