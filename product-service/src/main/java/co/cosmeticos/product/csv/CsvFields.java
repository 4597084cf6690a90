package co.cosmeticos.product.csv;

import co.cosmeticos.platform.money.SaleCurrency;
import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.taxonomy.CategoryPath;
import co.cosmeticos.product.taxonomy.Slug;
import co.cosmeticos.product.value.ImageName;
import co.cosmeticos.product.value.ProductText;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Fields of a record, read through the column mapping; an invalid one throws IllegalArgumentException. */
record CsvFields(NamedCsvRecord fields, ColumnMapping mapping) {

    private static final Pattern PRICE = Pattern.compile("(0|[1-9]\\d{0,8})([.,]\\d{1,2})?");
    private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern UNSEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]");
    private static final int SKU_HEAD = 23;
    private static final int SKU_MAX = 32;
    private static final int HASH_BYTES = 4;
    private static final int SHOWN = 40;
    private static final int LONGEST_NAMES = 1_000;

    // Thrown once per line at worst and reported to the client: a stack trace would cost and help nobody.
    private static final class RowFault extends IllegalArgumentException {
        RowFault(String reason) {
            super(reason);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    long line() {
        return fields.getStartingLineNumber();
    }

    long characters() {
        var characters = 0L;
        for (var field : fields.getFields()) {
            characters += field.length();
        }
        return characters;
    }

    /** The slug of the product of this record, valid or not; empty when it has none. */
    String slugText() {
        if (fields.getFieldCount() != fields.getHeader().size()) {
            return "";
        }
        var given = given("slug");
        if (!given.isEmpty()) {
            return given;
        }
        var brand = given("brand");
        var name = given("name");
        return brand.isEmpty() || name.isEmpty() || brand.length() + name.length() > LONGEST_NAMES
                ? ""
                : Slug.of(ProductText.canonical(brand) + " " + ProductText.canonical(name))
                        .text();
    }

    CsvRow row() {
        var expected = fields.getHeader().size();
        if (fields.getFieldCount() != expected) {
            throw new RowFault("has " + fields.getFieldCount() + " fields instead of " + expected);
        }
        var name = ProductText.NAME.read(given("name"));
        var brand = ProductText.BRAND.read(given("brand"));
        var isGiven = !given("slug").isEmpty();
        var slug = isGiven ? new Slug(given("slug")) : Slug.of(brand + " " + name);
        slug.requireAddress();
        var stock = stock();
        var options = options();
        var named = given("currency").isEmpty() ? mapping.currency() : given("currency");
        var currency = named == null ? SaleCurrency.HOME : SaleCurrency.of(named);
        return new CsvRow(
                fields.getStartingLineNumber(),
                new CsvRow.Address(slug, isGiven),
                name,
                brand,
                CategoryPath.parse(given("category")),
                texts(),
                options.stream().map(Option::name).toList(),
                new CsvRow.Currency(currency.name(), named != null),
                variant(slug, options, currency, stock.orElse(0)),
                stock);
    }

    private CsvRow.Texts texts() {
        var image = column("image");
        if (!image.text().isEmpty()) {
            new ImageName(image.text());
        }
        return new CsvRow.Texts(
                text("description", ProductText.DESCRIPTION), text("ingredients", ProductText.INGREDIENTS), image);
    }

    private CsvRow.Column text(String field, ProductText rule) {
        var column = column(field);
        return new CsvRow.Column(column.isThere(), rule.read(column.text()));
    }

    private CsvRow.Column column(String field) {
        var column = mapping.columns().get(field);
        var text = column == null ? java.util.Optional.<String>empty() : fields.findField(column);
        return new CsvRow.Column(text.isPresent(), text.map(String::strip).orElse(""));
    }

    private String given(String field) {
        return column(field).text();
    }

    private VariantDraft variant(Slug slug, List<Option> options, SaleCurrency currency, int stock) {
        var values = options.stream().map(Option::value).toList();
        var sku = given("sku").isEmpty() ? derivedSku(slug, values) : given("sku");
        return new VariantDraft(sku, values, price(currency), stock);
    }

    private record Option(String name, String value) {}

    private List<Option> options() {
        var options = new ArrayList<Option>();
        var names = new HashSet<String>();
        for (var option : List.of("option1", "option2")) {
            var name = given(option + "_name");
            var value = given(option + "_value");
            if (name.isEmpty() && value.isEmpty()) {
                continue;
            }
            options.add(new Option(ProductText.OPTION_NAME.read(name), ProductText.OPTION_VALUE.read(value)));
            if (!names.add(ProductText.canonical(name))) {
                throw new RowFault("names an option twice: " + abbreviated(name));
            }
        }
        return options;
    }

    private long price(SaleCurrency currency) {
        var text = given("price");
        if (!PRICE.matcher(text).matches()) {
            throw new RowFault("price is no amount: " + abbreviated(text));
        }
        var minor = new BigDecimal(text.replace(',', '.')).movePointRight(currency.fractionDigits());
        if (minor.signum() == 0) {
            throw new RowFault("price is nothing");
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
            throw new RowFault("stock is no whole number of units: " + abbreviated(text));
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    // The reason repeats only the beginning of a long field, without invisible characters.
    private static String abbreviated(String text) {
        return abbreviated(text, SHOWN);
    }

    static String abbreviated(String text, int most) {
        var cut = text.substring(0, Math.min(text.length(), most));
        return UNSEEN.matcher(cut).replaceAll("?") + (text.length() > most ? "…" : "");
    }

    // Derived, so that the same row gives the same SKU at each import.
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
