package co.cosmeticos.platform.value;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brazilian postal code (CEP): eight digits.
 *
 * @see <a href="https://www.correios.com.br/enviar/precisa-de-ajuda/tudo-sobre-cep">Correios: Tudo sobre CEP, ranges of the
 *     federative units</a>
 */
public record PostalCode(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}");
    private static final Pattern TYPED =
            Pattern.compile("[\\s\\u00A0]*([0-9]{2})\\.?([0-9]{3})[\\s\\u00A0‐‑–-]?([0-9]{3})[\\s\\u00A0]*");
    private static final int MAX_TYPED = 40;
    private static final TreeMap<Integer, String> STATES_FROM = new TreeMap<>(Map.ofEntries(
            Map.entry(1_000_000, "SP"),
            Map.entry(20_000_000, "RJ"),
            Map.entry(29_000_000, "ES"),
            Map.entry(30_000_000, "MG"),
            Map.entry(40_000_000, "BA"),
            Map.entry(49_000_000, "SE"),
            Map.entry(50_000_000, "PE"),
            Map.entry(57_000_000, "AL"),
            Map.entry(58_000_000, "PB"),
            Map.entry(59_000_000, "RN"),
            Map.entry(60_000_000, "CE"),
            Map.entry(64_000_000, "PI"),
            Map.entry(65_000_000, "MA"),
            Map.entry(66_000_000, "PA"),
            Map.entry(68_900_000, "AP"),
            Map.entry(69_000_000, "AM"),
            Map.entry(69_300_000, "RR"),
            Map.entry(69_400_000, "AM"),
            Map.entry(69_900_000, "AC"),
            Map.entry(70_000_000, "DF"),
            Map.entry(72_800_000, "GO"),
            Map.entry(73_000_000, "DF"),
            Map.entry(73_700_000, "GO"),
            Map.entry(76_800_000, "RO"),
            Map.entry(77_000_000, "TO"),
            Map.entry(78_000_000, "MT"),
            Map.entry(78_900_000, "RO"),
            Map.entry(79_000_000, "MS"),
            Map.entry(80_000_000, "PR"),
            Map.entry(88_000_000, "SC"),
            Map.entry(90_000_000, "RS")));

    /** Throws {@link IllegalArgumentException} unless it is eight digits. */
    public PostalCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("A CEP has eight digits.");
        }
    }

    /** Parses a typed or pasted code: {@code 01310-100}, {@code 01310100}, {@code 01310 100}, {@code 01.310-100}. */
    public static PostalCode parse(String typed) {
        var parts = TYPED.matcher(typed);
        if (typed.length() > MAX_TYPED || !parts.matches()) {
            throw new IllegalArgumentException("A CEP has eight digits.");
        }
        return new PostalCode(parts.group(1) + parts.group(2) + parts.group(3));
    }

    /** Whether {@link #parse} accepts the text. */
    public static boolean isValid(String typed) {
        return typed.length() <= MAX_TYPED && TYPED.matcher(typed).matches();
    }

    /** The federative unit whose range contains the code; empty below 01000-000. */
    public Optional<String> state() {
        return Optional.ofNullable(STATES_FROM.floorEntry(number())).map(Map.Entry::getValue);
    }

    /** Whether the code is in this state; true when either is absent or the code is invalid. */
    public static boolean fits(@Nullable String typed, @Nullable String state) {
        return typed == null
                || state == null
                || !isValid(typed)
                || parse(typed).state().filter(state::equals).isPresent();
    }

    /** The eight digits as a number, for ranges. */
    public int number() {
        return Integer.parseInt(digits);
    }

    /** The formatted code: {@code 01310-100}. */
    public String formatted() {
        return digits.substring(0, 5) + "-" + digits.substring(5);
    }

    @Override
    public String toString() {
        return formatted();
    }
}
