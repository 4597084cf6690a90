package co.cosmeticos.platform.compression;

/** The strong entity tags of compressed answers (RFC 9110, section 8.8.3.3): those of the plain ones and a suffix. */
public final class GzipTag {

    private static final String SUFFIX = "-gzip\"";
    private static final String QUOTE = "\"";

    private GzipTag() {}

    /** The tag of the compressed answer. */
    static String of(String plain) {
        return plain.endsWith(QUOTE) ? plain.substring(0, plain.length() - QUOTE.length()) + SUFFIX : plain;
    }

    /** The tag of the plain answer, of which a client knows one or the other. */
    public static String plain(String tag) {
        return tag.endsWith(SUFFIX) ? tag.substring(0, tag.length() - SUFFIX.length()) + QUOTE : tag;
    }
}
