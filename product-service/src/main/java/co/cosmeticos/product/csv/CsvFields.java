package co.cosmeticos.product.csv;

import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.taxonomy.CategoryPath;
import co.cosmeticos.product.taxonomy.Slug;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of a record, by the names that the mapping gives them; what cannot be read is an IllegalArgumentException. */
record CsvFields(NamedCsvRecord fields, ColumnMapping mapping) {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern PRICE = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,8}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int SKU_HEAD = 23;
    private static final int SKU_MAX = 32;
    private static final int HASH_BYTES = 4;

    CsvRow row() {
        var expected = fields.getHeader().size();
        if (fields.getFieldCount() != expected) {
            throw new IllegalArgumentException(
                    "has %d fields instead of %d".formatted(fields.getFieldCount(), expected));
        }
        var name = text("name", LONGEST_NAME);
        var brand = text("brand", LONGEST_NAME);
        var slug = given("slug").isEmpty() ? Slug.of(brand + " " + name) : new Slug(given("slug"));
        var stock = stock();
        return new CsvRow(
                fields.getStartingLineNumber(),
                slug,
                name,
                brand,
                CategoryPath.parse(text("category", LONGEST_NAME)),
                bounded("description"),
                bounded("ingredients"),
                given("image").isEmpty() ? List.of() : List.of(given("image")),
                options("_name"),
                currency(),
                variant(slug, stock.orElse(0)),
                stock);
    }

    private VariantDraft variant(Slug slug, int stock) {
        var values = options("_value");
        if (values.size() != options("_name").size()) {
            throw new IllegalArgumentException("has not one value for each option");
        }
        var sku =
                given("sku").isEmpty() ? derivedSku(slug, values) : given("sku").toUpperCase(Locale.ROOT);
        return new VariantDraft(sku, values, price(), stock);
    }

    private String given(String field) {
        var column = mapping.columns().get(field);
        return column == null
                ? ""
                : fields.findField(column)
                        .map(text -> CONTROLS.matcher(text).replaceAll("").strip())
                        .orElse("");
    }

    private String text(String field, int longest) {
        var text = given(field);
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException("%s must have 1 to %d characters".formatted(field, longest));
        }
        return text;
    }

    private String bounded(String field) {
        var text = given(field);
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("%s is longer than %d characters".formatted(field, LONGEST_TEXT));
        }
        return text;
    }

    private List<String> options(String part) {
        return Stream.of("option1", "option2")
                .map(option -> given(option + part))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String currency() {
        var code = given("currency").isEmpty() ? mapping.currency() : given("currency");
        return Currency.getInstance(code).getCurrencyCode();
    }

    private long price() {
        var text = given("price");
        if (!PRICE.matcher(text).matches()) {
            throw new IllegalArgumentException("price is no amount: " + text);
        }
        var digits = Currency.getInstance(currency()).getDefaultFractionDigits();
        var minor = new BigDecimal(text.replace(',', '.')).movePointRight(digits);
        if (minor.signum() == 0) {
            throw new IllegalArgumentException("price is nothing");
        }
        return minor.longValueExact();
    }

    private OptionalInt stock() {
        var text = given("stock");
        if (text.isEmpty()) {
            var otherwise = mapping.stock();
            return otherwise == null ? OptionalInt.empty() : OptionalInt.of(otherwise);
        }
        if (!COUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("stock is no whole number of units: " + text);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    // The same row gives the same SKU whenever it is imported.
    static String derivedSku(Slug slug, List<String> values) {
        var head = slug.text().toUpperCase(Locale.ROOT);
        if (values.isEmpty() && head.length() > 2 && head.length() <= SKU_MAX) {
            return head;
        }
        try {
            var whole = (slug + "\n" + String.join("\n", values)).getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-256").digest(whole);
            return head.substring(0, Math.min(SKU_HEAD, head.length()))
                    + "-"
                    + HexFormat.of().withUpperCase().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
