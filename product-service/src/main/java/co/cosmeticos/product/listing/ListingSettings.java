package co.cosmeticos.product.listing;

import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.product.value.ImageName;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of public reads: media URL and cache time.
 *
 * @param mediaUrl base URL of relative image names; ends with a slash
 * @param cacheTime {@code max-age} of a list or a detail
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

    /** The URL of an image: unchanged when absolute, else below the media URL; empty when the text is no image name. */
    public Optional<String> address(String image) {
        return ImageName.address(image, mediaUrl);
    }

    /** The value of {@code Cache-Control}; a request with a token may get another response than the public one. */
    public String cacheControl(boolean isForEverybody) {
        return isForEverybody ? "public, max-age=" + cacheTime.toSeconds() : "private, no-store";
    }
}
