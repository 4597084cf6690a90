package co.cosmeticos.planted.order;

import java.util.Map;

/** Copies what a request brings. */
public record CopiedForm(Map<String, String> fields) {
    public CopiedForm {
        fields = Map.copyOf(fields);
    }
}
