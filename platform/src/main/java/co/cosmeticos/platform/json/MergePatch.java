package co.cosmeticos.platform.json;

/** JSON Merge Patch (RFC 7396): members that are given change, null takes away, what is not given stays. */
public final class MergePatch {

    /** Its media type; a {@code PATCH} takes plain JSON too. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}
}
