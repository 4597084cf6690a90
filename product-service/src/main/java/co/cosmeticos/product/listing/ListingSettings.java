package co.cosmeticos.product.listing;

import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.product.value.ImageName;
import java.time.Duration;
import java.util.Optional;

/**
 * How the catalog is shown.
 *
 * @param mediaUrl the address below which images with relative names stand; ends with a slash
 * @param cacheTime how long a client may show a list or a detail without asking again
 */
public record ListingSettings(String mediaUrl, Duration cacheTime) {

    public ListingSettings {
        if (!mediaUrl.endsWith("/")) {
            throw new IllegalArgumentException("media.url must end with a slash, was " + mediaUrl);
        }
        if (cacheTime.isNegative()) {
            throw new IllegalArgumentException("cache.ttl must not be negative, was " + cacheTime);
        }
    }

    /** Reads them from the service's settings. */
    public static ListingSettings from(Settings settings) {
        return new ListingSettings(
                settings.text("media.url", "http://localhost:8090/media/"),
                settings.duration("cache.ttl", Duration.ofSeconds(10)));
    }

    /** The address of an image: as it is when whole, else below the media address; none of a text that is no name. */
    public Optional<String> address(String image) {
        return ImageName.address(image, mediaUrl);
    }

    // Who comes with a token may see another answer than everybody.
    String cacheControl(boolean isForEverybody) {
        return isForEverybody ? "public, max-age=" + cacheTime.toSeconds() : "private, no-store";
    }
}
