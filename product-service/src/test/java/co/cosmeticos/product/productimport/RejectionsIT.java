package co.cosmeticos.product.productimport;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.token.AccessFilter;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.AdminTokens;
import co.cosmeticos.product.Shop;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All rows of a file that were not taken can be read. */
class RejectionsIT {

    private static Shop shop;
    private static TestApi api;
    private static Imports imports;

    @BeforeAll
    static void open() {
        shop = new Shop();
        imports = shop.get(Imports.class);
        api = TestApi.of(
                shop.get(RejectionResource.class),
                AdminTokens.filter(),
                new AccessFilter(),
                new RefusalMapper(new Problems()),
                new ThrowableMapper(new Problems()));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static UUID rejecting(int rows) {
        var id = Ids.next();
        imports.begin(id, "{}", Optional.empty());
        var reasons = new TreeMap<Long, String>();
        IntStream.range(0, rows).forEach(row -> reasons.put(row + 2L, "=reason of " + (row + 2)));
        imports.reject(id, reasons);
        return id;
    }

    private static MockHttpResponse get(String path, String permission) {
        return api.get("/products/import/" + path)
                .header("Authorization", "Bearer " + AdminTokens.of(Ids.next(), permission))
                .send();
    }

    private static JsonObject page(UUID id, int limit, @Nullable String after) {
        var response = get(
                "%s/rejections?limit=%d%s".formatted(id, limit, after == null ? "" : "&after=" + after),
                "catalog:write");
        assertThat(response.getStatus()).isEqualTo(200);
        return Json.createReader(new ByteArrayInputStream(response.getOutput())).readObject();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 150, 2_500})
    void the_pages_and_the_csv_hold_every_row_once_by_line(int rows) {
        var id = rejecting(rows);
        var lines = new ArrayList<Integer>();
        @Nullable String after = null;
        do {
            var page = page(id, 100, after);
            page.getJsonArray("items")
                    .forEach(item -> lines.add(item.asJsonObject().getInt("line")));
            after = page.getString("next", null);
        } while (after != null);
        assertThat(lines).isEqualTo(IntStream.range(2, rows + 2).boxed().toList());
        var csv = get(id + "/rejections/export", "catalog:write");
        assertThat(csv.getOutputHeaders().getFirst("Content-Disposition"))
                .asString()
                .contains("rejections.csv");
        var text = new String(csv.getOutput(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFline,reason\r\n");
        assertThat(text.lines()).hasSize(rows + 1);
        if (rows > 0) {
            assertThat(text).contains("\r\n2,'=reason of 2\r\n");
        }
    }

    @Test
    void a_place_of_one_import_is_none_of_another() {
        var one = rejecting(3);
        var after = page(one, 1, null).getString("next");
        assertThat(page(one, 2, after).getJsonArray("items")).hasSize(2);
        var other = rejecting(3);
        assertThat(get(other + "/rejections?after=" + after, "catalog:write").getStatus())
                .isEqualTo(400);
        assertThat(get(one + "/rejections?after=x" + after, "catalog:write").getStatus())
                .isEqualTo(400);
    }

    @Test
    void an_import_that_is_not_there_is_a_404_and_others_may_not_look() {
        assertThat(get(Ids.next() + "/rejections", "catalog:write").getStatus()).isEqualTo(404);
        assertThat(get(Ids.next() + "/rejections/export", "catalog:write").getStatus())
                .isEqualTo(404);
        var id = rejecting(1);
        assertThat(get(id + "/rejections", "stock:write").getStatus()).isEqualTo(403);
        assertThat(get(id + "/rejections/export", "").getStatus()).isEqualTo(403);
    }

    @Test
    void of_a_file_of_nothing_but_bad_rows_the_first_are_kept() {
        var id = rejecting(3);
        shop.jdbi()
                .useHandle(handle -> handle.execute(
                        "update imports set rejected = ? where id = ?", Imports.MOST_REJECTIONS - 2, id));
        var further = new TreeMap<Long, String>();
        for (var line = 10L; line < 20; line++) {
            further.put(line, "further");
        }
        imports.reject(id, further);
        assertThat(imports.rejections(id, 0, 100))
                .extracting(Imports.Rejection::line)
                .containsExactly(2L, 3L, 4L, 10L, 11L);
        shop.jdbi()
                .useHandle(handle -> handle.execute(
                        "update imports set rejected = ? where id = ?", Imports.MOST_REJECTIONS + 9, id));
        imports.reject(id, new TreeMap<>(java.util.Map.of(30L, "none")));
        assertThat(imports.rejections(id, 0, 100)).hasSize(5);
    }
}
