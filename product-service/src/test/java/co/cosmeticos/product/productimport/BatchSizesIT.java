package co.cosmeticos.product.productimport;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.csv.ColumnMapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes of a file does not depend on how many of its rows are written at once. */
class BatchSizesIT {

    private static final String HEADER = String.join(",", ColumnMapping.OWN) + "\n";
    private static final int FILES = 12;

    /** What stands for the import in slugs, SKUs and names, so that each starts from the same catalog. */
    private static final String MARK = "zz";

    private static Shop shop;
    private static Imports imports;

    @BeforeAll
    static void open() {
        shop = new Shop();
        imports = shop.get(Imports.class);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static ImportJob imported(String text, int rows) {
        var id = Ids.next();
        var jsonb = TestJson.JSONB;
        imports.begin(id, jsonb.toJson(ColumnMapping.parse(null, "BRL", null)), Optional.empty());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        imports.addChunk(id, 0, bytes);
        imports.queue(id, bytes.length);
        new RunImport(
                        imports,
                        shop.get(ImportBatch.class),
                        shop.get(ChangeImportStatus.class),
                        new ImportSettings(1 << 20, rows),
                        jsonb)
                .run(id);
        return imports.find(id).orElseThrow();
    }

    /** A row of product 0 to 5: mostly of one mind with the others of its product, at times not. */
    private static String row(Random random, int product) {
        var name = random.nextInt(12) == 0 ? "Outro" : "Batom";
        var text = List.of("", "Texto", "Texto", random.nextInt(6) == 0 ? "Contra" : "Texto")
                .get(random.nextInt(4));
        var image = List.of("", "a.jpg", "b.jpg").get(random.nextInt(3));
        // Now and then the SKU of a neighbor, so that two products want one.
        var owner = random.nextInt(10) == 0 ? (product + 1) % 6 : product;
        var color = "C" + random.nextInt(5);
        var options = random.nextInt(8) == 0
                ? "Cor,%s,Tamanho,G".formatted(color)
                : random.nextInt(4) == 0 ? ",,Cor," + color : "Cor," + color + ",,";
        return "%s-p%d,%s %s,Marca %d%s,%s > %s,%s,Aqua,%s,%s-%d-%d,%s,%d,%s,%s\n"
                .formatted(
                        MARK,
                        product,
                        name,
                        MARK,
                        product % 3,
                        random.nextInt(15) == 0 ? "+" : "",
                        MARK,
                        random.nextInt(15) == 0 ? "Bases" : "Batons",
                        text,
                        image,
                        MARK.toUpperCase(Locale.ROOT),
                        owner,
                        random.nextInt(5),
                        options,
                        10 + random.nextInt(3),
                        random.nextInt(12) == 0 ? "USD" : "BRL",
                        random.nextInt(10) == 0 ? "sete" : "" + random.nextInt(9));
    }

    private static String file(Random random, int rows, boolean isShuffled) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < rows; i++) {
            lines.add(row(random, isShuffled ? random.nextInt(6) : i * 6 / rows));
        }
        return HEADER + String.join("", lines);
    }

    private static String marked(String text, String mark) {
        return text.replace(MARK, mark).replace(MARK.toUpperCase(Locale.ROOT), mark.toUpperCase(Locale.ROOT));
    }

    private static String unmarked(String text, String mark) {
        return text.replace(mark, MARK).replace(mark.toUpperCase(Locale.ROOT), MARK.toUpperCase(Locale.ROOT));
    }

    private static List<String> catalog(String mark) {
        return shop.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select concat_ws('|', p.slug, p.name, b.name, c.path, c.slug, p.description, p.ingredients,
                                 p.images::text, p.option_names::text, p.currency, p.status,
                                 (select string_agg(concat_ws(' ', v.sku, v.option_values::text, v.price_minor, v.active,
                                           l.on_hand), ', ' order by v.position, v.sku)
                                    from variants v join stock_levels l on l.sku = v.sku where v.product_id = p.id))
                          from products p join brands b on b.id = p.brand_id join categories c on c.id = p.category_id
                         where p.slug like :mark || '-%' order by p.slug
                        """)
                        .bind("mark", mark)
                        .mapTo(String.class)
                        .map(text -> unmarked(text, mark))
                        .list());
    }

    private static Map<Long, String> rejections(ImportJob job, String mark) {
        var reasons = new TreeMap<Long, String>();
        imports.rejections(job.id(), 0, 1_000)
                .forEach(rejection -> reasons.put(rejection.line(), unmarked(rejection.reason(), mark)));
        return reasons;
    }

    private record Outcome(
            List<String> catalog, Map<Long, String> rejections, int created, int updated, long rejected, long rows) {}

    private static Outcome outcome(String before, String text, String mark, int rows) {
        imported(marked(before, mark), 1_000);
        var job = imported(marked(text, mark), rows);
        assertThat(job.status()).isEqualTo("DONE");
        return new Outcome(
                catalog(mark), rejections(job, mark), job.created(), job.updated(), job.rejected(), job.rowsRead());
    }

    @Test
    void a_file_gives_the_same_catalog_and_the_same_rejected_lines_by_every_size_of_batches() {
        var random = new Random(4_989);
        for (var file = 0; file < FILES; file++) {
            var before = file(random, 8, true);
            var text = file(random, 10 + random.nextInt(30), file % 3 > 0);
            var whole = outcome(before, text, "q%dq".formatted(file), 1_000);
            for (var rows : List.of(1, 2, 3, 7)) {
                var mark = "w%dx%dw".formatted(file, rows);
                assertThat(outcome(before, text, mark, rows))
                        .as("file %d by %d rows:%n%s%nafter%n%s", file, rows, text, before)
                        .isEqualTo(whole);
            }
        }
    }

    private static String lipstick(String slug, int number, String texts) {
        return "%s,Batom,Aurora,Batons,%s,%s-%d,Cor,C%d,,,1%d,BRL,%d\n"
                .formatted(slug, texts, slug.toUpperCase(Locale.ROOT), number, number, number, number);
    }

    @Test
    void a_product_whose_rows_lie_far_apart_keeps_the_texts_of_its_first_row() {
        var text = new StringBuilder(HEADER).append(lipstick("longe", 0, "Texto,Aqua,a.jpg"));
        for (var i = 0; i < 120; i++) {
            text.append(lipstick("perto-" + i, 0, "Outro,Aqua,c.jpg"));
        }
        text.append(lipstick("longe", 1, ",,b.jpg")).append(lipstick("longe", 2, "Contra,,"));
        var job = imported(text.toString(), 100);
        assertThat(job.created()).isEqualTo(121);
        assertThat(job.updated()).isZero();
        assertThat(rejections(job, "-")).containsOnlyKeys(124L);
        assertThat(product("longe")).isEqualTo("Texto|Aqua|{a.jpg,b.jpg}|LONGE-0, LONGE-1");
    }

    private static String product(String slug) {
        return shop.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select concat_ws('|', p.description, p.ingredients, p.images::text,
                                 (select string_agg(sku, ', ' order by position, sku) from variants
                                   where product_id = p.id and active))
                          from products p where slug = :slug
                        """)
                        .bind("slug", slug)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void variants_stand_in_the_order_of_the_file_and_those_that_are_known_where_they_stood() {
        var rows = new ArrayList<String>();
        for (var number : List.of(3, 1, 2, 0)) {
            rows.add(lipstick("ordem", number, "T,A,a.jpg"));
        }
        imported(HEADER + String.join("", rows), 100);
        assertThat(product("ordem")).endsWith("|ORDEM-3, ORDEM-1, ORDEM-2, ORDEM-0");
        imported(HEADER + lipstick("ordem", 0, "T,A,a.jpg"), 100);
        assertThat(product("ordem")).endsWith("|ORDEM-3, ORDEM-1, ORDEM-2, ORDEM-0");
        imported(HEADER + lipstick("ordem", 9, "T,A,a.jpg") + lipstick("ordem", 8, "T,A,a.jpg") + rows.get(1), 100);
        assertThat(product("ordem")).endsWith("|ORDEM-3, ORDEM-1, ORDEM-2, ORDEM-0, ORDEM-9, ORDEM-8");
        Collections.reverse(rows);
        imported(HEADER + String.join("", rows), 100);
        assertThat(product("ordem")).endsWith("|ORDEM-3, ORDEM-1, ORDEM-2, ORDEM-0, ORDEM-9, ORDEM-8");
    }

    private static String sized(int number, String options) {
        return "par,Batom,Aurora,Batons,T,A,a.jpg,PAR-%d,%s,10,BRL,1\n".formatted(number, options);
    }

    @Test
    void values_stay_with_the_names_of_their_options_in_whatever_order_a_row_names_them() {
        imported(HEADER + sized(1, "Cor,Azul,Tamanho,G") + sized(2, "Tamanho,M,Cor,Azul"), 100);
        var job = imported(
                HEADER
                        + sized(3, "Tamanho,G,Cor,Rosa")
                        + sized(4, ",Rosa,Tamanho,M")
                        + sized(5, ",,Tamanho,P")
                        + sized(6, "Tamanho,G,Cor,Azul")
                        + sized(7, "Cor,,Tamanho,P"),
                100);
        assertThat(rejections(job, "-")).containsOnlyKeys(3L, 4L, 5L, 6L);
        assertThat(rejections(job, "-").get(5L)).contains("same options");
        List<String> stored = shop.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select sku || option_values::text from variants where sku like 'PAR-_' order by sku")
                        .mapTo(String.class)
                        .list());
        assertThat(stored).containsExactly("PAR-1{Azul,G}", "PAR-2{Azul,M}", "PAR-3{Rosa,G}");
    }
}
