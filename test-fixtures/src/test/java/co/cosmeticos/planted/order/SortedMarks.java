package co.cosmeticos.planted.order;

import java.text.Normalizer;

/** Normalizes whatever a stranger types. */
public record SortedMarks(String text) {
    public SortedMarks {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
