package co.cosmeticos.product.taxonomy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.product.value.ProductText;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** SQL of brands and categories, which are created with the first product that names them. */
@Component
public class Taxonomy {

    private static final String BRAND = """
            insert into brands (slug, name) values (:slug, :name) on conflict do nothing returning id
            """;
    private static final String FIND_BRAND = "select id from brands where name = :name";
    private static final String BRAND_SLUG = "select slug from brands where name = :name";
    private static final String CATEGORY = """
            insert into categories (parent_id, slug, name, path) values (:parent, :slug, :name, :path)
            on conflict do nothing returning id
            """;
    private static final String FIND_CATEGORY = "select id from categories where path = :path";
    private static final String CATEGORY_SLUG = "select slug from categories where path = :path";
    private static final String BRANDS_OF = "select count(*) from brands where slug = any(:slugs)";
    private static final String CATEGORIES_OF = "select count(*) from categories where slug = any(:slugs)";
    private static final String PLACE = """
            select (select id from brands where name = :brand) brand,
                   (select id from categories where path = :category) category
            """;
    private static final String BRANDS = """
            select b.slug, b.name, count(s.product_id) products
              from brands b left join product_listings s on s.listing = listing_key(b.slug, null)
             group by b.id having count(s.product_id) > 0 order by fold(b.name)
            """;
    private static final String CATEGORIES = """
            select c.slug, c.name, c.path, p.slug parent, count(s.product_id) products
              from categories c
              left join categories p on p.id = c.parent_id
              left join product_listings s on s.listing = listing_key(null, c.slug)
             group by c.id, p.slug having count(s.product_id) > 0 order by fold(c.path)
            """;

    private final Jdbi jdbi;

    @Inject
    public Taxonomy(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A brand with the number of its products.
     *
     * @param slug by which lists and searches are filtered
     * @param name name of the brand
     * @param products number of its products on sale
     */
    public record BrandView(String slug, String name, long products) {}

    /** The brand and the category of a product, by their ids. */
    public record Place(int brand, int category) {}

    private record Known(@Nullable Integer brand, @Nullable Integer category) {}

    /**
     * Finds this brand and category, and creates them when they do not exist. Of two names with the same slug, the later one
     * gets a slug of its own.
     */
    public Place place(String brand, CategoryPath category) {
        var known = jdbi.withHandle(handle -> handle.createQuery(PLACE)
                .bind("brand", brand)
                .bind("category", category.toString())
                .map(ConstructorMapper.of(Known.class))
                .one());
        var brandId = known.brand();
        var categoryId = known.category();
        return new Place(
                brandId == null ? brand(brand) : brandId, categoryId == null ? category(category) : categoryId);
    }

    private int brand(String name) {
        return jdbi.withHandle(handle -> Stream.of(Slug.of(name), Slug.disambiguated(name))
                .flatMap(slug -> handle
                        .createQuery(BRAND)
                        .bind("slug", slug.text())
                        .bind("name", name)
                        .mapTo(Integer.class)
                        .findOne()
                        .or(() -> id(handle, FIND_BRAND, "name", name))
                        .stream())
                .findFirst()
                .orElseThrow());
    }

    // Creates its ancestors too.
    private int category(CategoryPath path) {
        Integer parent = null;
        for (var depth = 1; depth <= path.names().size(); depth++) {
            parent = category(path.to(depth), parent);
        }
        return parent == null ? 0 : parent;
    }

    private int category(CategoryPath path, @Nullable Integer parent) {
        var text = path.toString();
        return jdbi.withHandle(handle -> id(handle, FIND_CATEGORY, "path", text)
                .or(() -> Stream.of(Slug.of(text), Slug.disambiguated(text))
                        .flatMap(slug -> handle
                                .createQuery(CATEGORY)
                                .bind("parent", parent)
                                .bind("slug", slug.text())
                                .bind("name", path.name())
                                .bind("path", text)
                                .mapTo(Integer.class)
                                .findOne()
                                .or(() -> id(handle, FIND_CATEGORY, "path", text))
                                .stream())
                        .findFirst())
                .orElseThrow());
    }

    private static Optional<Integer> id(Handle handle, String statement, String key, String value) {
        return handle.createQuery(statement)
                .bind(key, value)
                .mapTo(Integer.class)
                .findOne();
    }

    /** The slug of a brand, by slug or name. */
    public String brandSlug(String slugOrName) {
        var name = ProductText.canonical(slugOrName);
        return Slug.isSlug(name) ? name : slug(BRAND_SLUG, "name", name);
    }

    /** The slug of a category, by slug or path. */
    public String categorySlug(String slugOrPath) {
        var path = String.join(
                CategoryPath.SEPARATOR,
                Arrays.stream(slugOrPath.split(">", -1))
                        .map(ProductText::canonical)
                        .toList());
        return Slug.isSlug(path) ? path : slug(CATEGORY_SLUG, "path", path);
    }

    /** Throws {@link UnknownFilter} when a category or brand with one of these slugs does not exist. */
    public void requireKnown(List<String> categories, List<String> brands) {
        if (count(CATEGORIES_OF, categories) < categories.size()) {
            throw new UnknownFilter("category", "is neither the slug nor the path of a category");
        }
        if (count(BRANDS_OF, brands) < brands.size()) {
            throw new UnknownFilter("brand", "is neither the slug nor the name of a brand");
        }
    }

    // The slugs are distinct.
    private int count(String statement, List<String> slugs) {
        return jdbi.withHandle(handle -> handle.createQuery(statement)
                .bindArray("slugs", String.class, slugs)
                .mapTo(Integer.class)
                .one());
    }

    private String slug(String statement, String key, String value) {
        return jdbi.withHandle(handle -> handle.createQuery(statement)
                .bind(key, value)
                .mapTo(String.class)
                .findOne()
                .orElseGet(() -> Slug.of(value).text()));
    }

    List<BrandView> brands() {
        return jdbi.withHandle(handle -> handle.createQuery(BRANDS)
                .map(ConstructorMapper.of(BrandView.class))
                .list());
    }

    List<CategoryTree.View> categories() {
        return CategoryTree.of(jdbi.withHandle(handle -> handle.createQuery(CATEGORIES)
                .map(ConstructorMapper.of(CategoryTree.Row.class))
                .list()));
    }
}
