package co.cosmeticos.platform.http;

import java.io.IOException;
import java.io.InputStream;

/** Limits of the size and structure of request bodies. */
final class BodyLimits {

    /** One mebibyte, whatever the Content-Length says. */
    static final int BYTES = 1 << 20;

    /** Of a form, which carries a few codes and tokens. */
    static final int FORM_BYTES = 16 << 10;

    /** The fields of a form. */
    static final int FORM_FIELDS = 30;

    /** Levels of JSON nesting. */
    static final int DEPTH = 64;

    private BodyLimits() {}

    static byte[] read(InputStream body) {
        var bytes = upToLimit(body);
        if (bytes.length > BYTES) {
            throw new BodyRefused.TooLarge();
        }
        return bytes;
    }

    // Too few bytes, a stalled body and malformed chunks are errors of the client.
    private static byte[] upToLimit(InputStream body) {
        try {
            return body.readNBytes(BYTES + 1);
        } catch (IOException e) {
            throw new BodyRefused.Broken();
        }
    }

    /**
     * Checks that brackets are balanced and not nested too deep: Parsson skips the value of an unknown field up to its closing
     * bracket, and loops for ever when the text ends before. Brackets in strings do not count; a backslash escapes a quote.
     */
    static void checkBrackets(byte[] json) {
        var open = new byte[DEPTH];
        var depth = 0;
        var inString = false;
        for (var i = 0; i < json.length; i++) {
            var c = json[i];
            if (c == 0) {
                throw new BodyRefused.Malformed();
            }
            if (inString) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                if (depth == DEPTH) {
                    throw new BodyRefused.TooDeep();
                }
                open[depth++] = c;
            } else if (c == '}' || c == ']') {
                // The closing bracket is two after the opening one in ASCII.
                if (depth == 0 || open[--depth] != c - 2) {
                    throw new BodyRefused.Malformed();
                }
            }
        }
        if (depth > 0) {
            throw new BodyRefused.Malformed();
        }
    }

    /** Checks the size, the number of fields and the encoding of a form. */
    static void checkForm(byte[] form) {
        var fields = 1;
        for (var sign : form) {
            fields += sign == '&' ? 1 : 0;
        }
        if (form.length > FORM_BYTES || fields > FORM_FIELDS) {
            throw new BodyRefused.LargeForm();
        }
        checkPercents(form);
    }

    /** Checks that each percent sign is followed by two hexadecimal digits (RFC 3986, section 2.1). */
    private static void checkPercents(byte[] form) {
        for (var i = 0; i < form.length; i++) {
            if (form[i] == '%') {
                if (i + 2 >= form.length || !isHex(form[i + 1]) || !isHex(form[i + 2])) {
                    throw new BodyRefused.NoForm();
                }
            }
        }
    }

    private static boolean isHex(byte c) {
        return Character.digit(c, 16) >= 0;
    }
}
