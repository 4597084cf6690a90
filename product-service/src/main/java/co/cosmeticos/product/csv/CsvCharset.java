package co.cosmeticos.product.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Charsets of CSV files. ISO-8859-1 is read as Windows-1252, as browsers do: they differ in control characters
 * only.
 */
public enum CsvCharset {
    /** The default. */
    UTF_8(StandardCharsets.UTF_8, "utf-8"),
    /** As spreadsheets of western languages write it. */
    WINDOWS_1252(Charset.forName("windows-1252"), "windows-1252"),
    /** By its byte order mark, else big-endian. */
    UTF_16(StandardCharsets.UTF_16, "utf-16"),
    /** Little-endian. */
    UTF_16LE(StandardCharsets.UTF_16LE, "utf-16le"),
    /** Big-endian. */
    UTF_16BE(StandardCharsets.UTF_16BE, "utf-16be");

    private static final int BOM_BYTES = 2;
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final int BYTE = 0xFF;

    private final Charset charset;
    private final String label;

    CsvCharset(Charset charset, String label) {
        this.charset = charset;
        this.label = label;
    }

    /** The name in requests. */
    public String label() {
        return label;
    }

    /** The charset of this name, UTF-8 by default; empty when it is not supported. */
    public static Optional<CsvCharset> of(@Nullable String name) {
        var wanted = standard(name == null ? "" : name.toLowerCase(Locale.ROOT));
        return Arrays.stream(values())
                .filter(charset -> charset.label.equals(wanted))
                .findFirst();
    }

    private static String standard(String name) {
        return switch (name) {
            case "", "us-ascii", "utf8" -> "utf-8";
            case "cp1252", "iso-8859-1", "latin1" -> "windows-1252";
            default -> name;
        };
    }

    /**
     * Converts a file to UTF-8. Reading it throws a {@link java.nio.charset.CharacterCodingException} where the bytes
     * are invalid; a file without a declared charset that begins with a byte order mark of UTF-16 is UTF-16.
     */
    public InputStream utf8(InputStream file) throws IOException {
        var ahead = new PushbackInputStream(file, BOM_BYTES);
        var mark = ahead.readNBytes(BOM_BYTES);
        ahead.unread(mark);
        var isMarked = Arrays.equals(mark, BIG_ENDIAN) || Arrays.equals(mark, LITTLE_ENDIAN);
        var decoder = (this == UTF_8 && isMarked ? StandardCharsets.UTF_16 : charset)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new Encoded(new InputStreamReader(ahead, decoder));
    }

    /** The characters of a reader as UTF-8. */
    private static final class Encoded extends InputStream {

        private static final int CHARACTERS = 8_192;
        private static final int BYTES_EACH = 3;

        private final Reader reader;
        private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        private final CharBuffer characters = CharBuffer.allocate(CHARACTERS).limit(0);
        private final ByteBuffer bytes =
                ByteBuffer.allocate(CHARACTERS * BYTES_EACH).limit(0);
        private boolean over;

        Encoded(Reader reader) {
            this.reader = reader;
        }

        private boolean fill() throws IOException {
            while (!bytes.hasRemaining() && !over) {
                characters.compact();
                over = reader.read(characters) < 0;
                characters.flip();
                bytes.clear();
                var result = encoder.encode(characters, bytes, over);
                if (result.isError()) {
                    result.throwException();
                }
                bytes.flip();
            }
            return bytes.hasRemaining();
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes.get() & BYTE : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            var some = Math.min(length, bytes.remaining());
            bytes.get(target, offset, some);
            return some;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
