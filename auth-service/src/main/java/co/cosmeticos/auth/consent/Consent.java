package co.cosmeticos.auth.consent;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An entry of the consent ledger: given or withdrawn from that time on.
 *
 * @param textVersion of the text that the user saw
 */
public record Consent(UUID id, Purpose purpose, boolean granted, String textVersion, OffsetDateTime at) {}
