package co.cosmeticos.auth.postalcode;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The ranges of postal codes by state, as the Correios give them out; the first five digits decide. */
final class StateRanges {

    private static final int LAST_DIGITS = 1_000;
    private static final String TABLE = """
            01000-19999 SP  20000-28999 RJ  29000-29999 ES  30000-39999 MG  40000-48999 BA  49000-49999 SE
            50000-56999 PE  57000-57999 AL  58000-58999 PB  59000-59999 RN  60000-63999 CE  64000-64999 PI
            65000-65999 MA  66000-68899 PA  68900-68999 AP  69000-69299 AM  69300-69399 RR  69400-69899 AM
            69900-69999 AC  70000-72799 DF  72800-72999 GO  73000-73699 DF  73700-76799 GO  76800-76999 RO
            77000-77999 TO  78000-78899 MT  79000-79999 MS  80000-87999 PR  88000-89999 SC  90000-99999 RS
            """;
    private static final NavigableMap<Integer, Range> RANGES = new TreeMap<>();

    static {
        var words = TABLE.strip().split("\\s+");
        for (var at = 0; at < words.length; at += 2) {
            var ends = words[at].split("-");
            RANGES.put(Integer.valueOf(ends[0]), new Range(Integer.parseInt(ends[1]), words[at + 1]));
        }
    }

    private StateRanges() {}

    private record Range(int last, String state) {}

    /** The state of a postal code of eight digits; empty for one that is not given out. */
    static Optional<String> stateOf(String postalCode) {
        var beginning = Integer.parseInt(postalCode) / LAST_DIGITS;
        return Optional.ofNullable(RANGES.floorEntry(beginning))
                .map(Map.Entry::getValue)
                .filter(range -> beginning <= range.last())
                .map(Range::state);
    }
}
