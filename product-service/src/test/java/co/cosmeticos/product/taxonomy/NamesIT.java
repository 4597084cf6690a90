package co.cosmeticos.product.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.product.Race;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.ProductDraft;
import co.cosmeticos.product.catalog.ProductRefused;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.listing.ProductDetails;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A brand is its name, a category its path; the slug only leads to them. */
class NamesIT {

    private static Shop shop;
    private static Taxonomy taxonomy;
    private static final AtomicInteger COUNT = new AtomicInteger();

    @BeforeAll
    static void open() {
        shop = new Shop();
        taxonomy = shop.get(Taxonomy.class);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static UUID sells(String brand, String category) {
        var number = COUNT.incrementAndGet();
        var variant = new VariantDraft("NAMES-" + number, List.of(), 100, 1);
        return shop.get(SaveProduct.class)
                .create(Shop.draft("Nome " + number, brand, category, variant), Optional.empty());
    }

    private static String detail(UUID id) {
        return shop.get(ProductDetails.class).find(id.toString(), false).json();
    }

    @Test
    void brands_whose_names_make_one_slug_are_two() {
        assertThat(detail(sells("Lumi", "Batons"))).contains("\"brand\" : \"Lumi\"", "\"brandSlug\" : \"lumi\"");
        assertThat(detail(sells("Lumi+", "Batons"))).contains("\"brand\" : \"Lumi+\"", "\"brandSlug\" : \"lumi-");
        assertThat(detail(sells("LUMI", "Batons"))).contains("\"brand\" : \"LUMI\"");
        sells("Lumi+", "Batons");
        assertThat(taxonomy.brands())
                .filteredOn(brand -> brand.slug().startsWith("lumi"))
                .extracting(Taxonomy.BrandView::name, Taxonomy.BrandView::products)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Lumi", 1L),
                        org.assertj.core.groups.Tuple.tuple("Lumi+", 2L),
                        org.assertj.core.groups.Tuple.tuple("LUMI", 1L));
        assertThat(taxonomy.brandSlug("Lumi+")).startsWith("lumi-").isNotEqualTo(taxonomy.brandSlug("LUMI"));
        assertThat(taxonomy.brandSlug("Lumi")).isEqualTo("lumi");
    }

    @Test
    void names_without_latin_letters_and_names_that_are_cut_are_two() {
        // Of the first two the hash in Java is the same, and the slug would be.
        for (var pair : List.of(
                List.of("\u5929\u5929", "\u5928\u5948"), List.of("日本", "中国"), List.of("Ipe\u0302 Novo", "Ipé Novo"))) {
            sells(pair.get(0), "Batons");
            sells(pair.get(1), "Batons");
            assertThat(taxonomy.brandSlug(pair.get(0))).isNotEqualTo(taxonomy.brandSlug(pair.get(1)));
        }
    }

    @Test
    void categories_whose_paths_make_one_slug_are_two_each_with_its_parents() {
        var below = sells("Aurora", "Rosto > Séruns");
        var beside = sells("Aurora", "Rosto-Séruns");
        var plus = sells("Aurora", "Rosto+ > Séruns");
        assertThat(detail(below)).contains("\"category\" : \"Rosto > Séruns\"", "\"categorySlug\" : \"rosto-seruns\"");
        assertThat(detail(beside)).contains("\"category\" : \"Rosto-Séruns\"");
        assertThat(detail(plus)).contains("\"category\" : \"Rosto+ > Séruns\"");
        assertThat(taxonomy.categories())
                .filteredOn(category -> category.path().startsWith("Rosto"))
                .extracting(CategoryTree.View::path)
                .containsExactlyInAnyOrder("Rosto", "Rosto > Séruns", "Rosto-Séruns", "Rosto+", "Rosto+ > Séruns");
        assertThat(taxonomy.categorySlug("Rosto>Séruns")).isEqualTo("rosto-seruns");
        assertThat(taxonomy.categorySlug("Rosto-Séruns")).startsWith("rosto-seruns-");
    }

    @Test
    void a_name_that_many_bring_at_once_comes_into_being_once() throws Exception {
        var outcomes = Race.atOnce(8, () -> sells("Corrida+", "Corrida > Nova"));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(UUID.class));
        assertThat(shop.number("select count(*) from brands where name = 'Corrida+'"))
                .isOne();
        assertThat(shop.number("select count(*) from categories where path = 'Corrida > Nova'"))
                .isOne();
    }

    private static ProductDraft named(String slug) {
        var draft = Shop.draft("SLUG-" + COUNT.incrementAndGet(), 1);
        return new ProductDraft(
                new Slug(slug),
                new ProductDraft.Texts(draft.texts().name(), draft.texts().brand(), "", ""),
                draft.category(),
                List.of(),
                List.of(),
                "BRL",
                draft.status(),
                draft.variants());
    }

    @Test
    void a_slug_that_leads_elsewhere_is_no_slug_of_a_product() {
        for (var slug : List.of("import", UUID.randomUUID().toString(), "01936d3e-4c5b-7a10-8d5e-0123456789ab")) {
            assertThatThrownBy(() -> named(slug))
                    .isInstanceOf(ProductRefused.Inconsistent.class)
                    .hasMessageContaining(slug);
        }
        for (var slug : List.of("import-1", "importados", "01936d3e-4c5b-7a10-8d5e-0123456789ab-x", "variants")) {
            var id = shop.get(SaveProduct.class).create(named(slug), Optional.empty());
            assertThat(shop.get(ProductDetails.class).find(slug, false).id()).isEqualTo(id);
        }
    }

    @Test
    void a_slug_that_reads_as_an_id_is_reachable_where_it_is_stored_already() {
        var id = sells("Aurora", "Batons");
        var like = UUID.randomUUID().toString();
        shop.jdbi().useHandle(handle -> handle.execute("update product_cards set slug = ? where id = ?", like, id));
        assertThat(shop.get(ProductDetails.class).find(like, false).id()).isEqualTo(id);
        assertThat(shop.get(ProductDetails.class).find(id.toString(), false).id())
                .isEqualTo(id);
    }
}
