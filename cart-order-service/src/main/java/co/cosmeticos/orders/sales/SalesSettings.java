package co.cosmeticos.orders.sales;

import co.cosmeticos.platform.settings.Settings;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * The setting of sales figures.
 *
 * @param zone time zone by whose days sales are told
 */
public record SalesSettings(ZoneId zone) {

    /** Reads it from the service's settings; throws {@link IllegalArgumentException} when there is no such zone. */
    public static SalesSettings from(Settings settings) {
        var name = settings.text("sales.zone", "America/Sao_Paulo");
        try {
            return new SalesSettings(ZoneId.of(name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("sales.zone must be a time zone, was " + name, e);
        }
    }
}
