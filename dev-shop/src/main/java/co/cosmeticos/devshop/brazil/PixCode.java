package co.cosmeticos.devshop.brazil;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A dynamic PIX "copia e cola": the BR Code of the Banco Central's Manual de Padrões para Iniciação do Pix, which is
 * EMV QRCPS Merchant-Presented Mode 1.1 closed by a CRC-16/CCITT-FALSE.
 */
public final class PixCode {

    private static final int NAME_LIMIT = 25;
    private static final int CITY_LIMIT = 15;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .-]+");
    private static final int POLYNOMIAL = 0x1021;

    private PixCode() {}

    /**
     * Creates the code for a banking app.
     *
     * @param location URL of the payload without its scheme, at most 77 characters
     * @param amountMinor centavos
     * @param merchant in letters without marks, as {@code city}
     */
    public static String of(String location, long amountMinor, String merchant, String city) {
        var account = field("00", "br.gov.bcb.pix") + field("25", location);
        var unsigned = field("00", "01")
                + field("01", "12")
                + field("26", account)
                + field("52", "0000")
                + field("53", "986")
                + field("54", BigDecimal.valueOf(amountMinor, 2).toPlainString())
                + field("58", "BR")
                + field("59", plain(merchant, NAME_LIMIT))
                + field("60", plain(city, CITY_LIMIT))
                + field("62", field("05", "***"))
                + "6304";
        return unsigned + "%04X".formatted(crc(unsigned));
    }

    private static String field(String id, String value) {
        if (value.length() > 99) {
            throw new IllegalArgumentException(
                    "Field " + id + " of a BR Code holds 99 characters, not " + value.length());
        }
        return id + "%02d".formatted(value.length()) + value;
    }

    private static String plain(String text, int limit) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("Names in a BR Code have plain letters, not " + text);
        }
        var cut = text.length() > limit ? text.substring(0, limit) : text;
        return cut.toUpperCase(Locale.ROOT);
    }

    static int crc(String text) {
        var crc = 0xFFFF;
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (octet & 0xFF) << 8;
            for (var bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ POLYNOMIAL : crc << 1;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }
}
