package co.cosmeticos.product.taxonomy;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Brands and categories; both come into being with the first product that names them. */
@Component
public class Taxonomy {

    // The update that changes nothing gives the id of a row that was there before.
    private static final String BRAND = """
            insert into brands (slug, name) values (:slug, :name)
            on conflict (slug) do update set slug = excluded.slug
            returning id
            """;
    private static final String FIND_BRAND = "select id from brands where slug = :slug";
    private static final String CATEGORY = """
            insert into categories (parent_id, slug, name, path) values (:parent, :slug, :name, :path)
            on conflict (slug) do update set slug = excluded.slug
            returning id
            """;
    private static final String FIND_CATEGORY = "select id from categories where slug = :slug";
    private static final String PLACE = """
            select (select id from brands where slug = :brand) brand,
                   (select id from categories where slug = :category) category
            """;
    private static final String BRANDS = """
            select b.slug, b.name, count(s.product_id) products
              from brands b left join shelves s on s.shelf = 'b/' || b.slug
             group by b.id having count(s.product_id) > 0 order by fold(b.name)
            """;
    private static final String CATEGORIES = """
            select c.slug, c.name, c.path, p.slug parent, count(s.product_id) products
              from categories c
              left join categories p on p.id = c.parent_id
              left join shelves s on s.shelf = 'c/' || c.slug
             group by c.id, p.slug having count(s.product_id) > 0 order by fold(c.path)
            """;

    private final Jdbi jdbi;

    @Inject
    public Taxonomy(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A brand with the number of products that it sells. */
    public record BrandView(String slug, String name, long products) {}

    /** A category with the number of products in it and below it; no parent at the top. */
    public record CategoryView(
            String slug, String name, String path, @Nullable String parent, long products) {}

    /** Where a product stands: its brand's id and its category's. */
    public record Place(int brand, int category) {}

    private record Known(@Nullable Integer brand, @Nullable Integer category) {}

    /** The place of a product of this brand and category, which come into being when nothing stands there yet. */
    public Place place(String brand, CategoryPath category) {
        var known = jdbi.withHandle(handle -> handle.createQuery(PLACE)
                .bind("brand", Slug.of(brand).text())
                .bind("category", category.slug().text())
                .map(ConstructorMapper.of(Known.class))
                .one());
        var brandId = known.brand();
        var categoryId = known.category();
        return new Place(
                brandId == null ? brand(brand) : brandId, categoryId == null ? category(category) : categoryId);
    }

    private int brand(String name) {
        var slug = Slug.of(name).text();
        return jdbi.withHandle(handle -> handle.createQuery(FIND_BRAND)
                .bind("slug", slug)
                .mapTo(Integer.class)
                .findOne()
                .orElseGet(() -> handle.createQuery(BRAND)
                        .bind("slug", slug)
                        .bind("name", name.trim())
                        .mapTo(Integer.class)
                        .one()));
    }

    // Those above it come into being too.
    private int category(CategoryPath path) {
        Integer parent = null;
        for (var depth = 1; depth <= path.names().size(); depth++) {
            parent = category(path.to(depth), parent);
        }
        return parent == null ? 0 : parent;
    }

    private int category(CategoryPath path, @Nullable Integer parent) {
        var slug = path.slug().text();
        return jdbi.withHandle(handle -> handle.createQuery(FIND_CATEGORY)
                .bind("slug", slug)
                .mapTo(Integer.class)
                .findOne()
                .orElseGet(() -> handle.createQuery(CATEGORY)
                        .bind("parent", parent)
                        .bind("slug", slug)
                        .bind("name", path.name())
                        .bind("path", path.toString())
                        .mapTo(Integer.class)
                        .one()));
    }

    List<BrandView> brands() {
        return jdbi.withHandle(handle -> handle.createQuery(BRANDS)
                .map(ConstructorMapper.of(BrandView.class))
                .list());
    }

    List<CategoryView> categories() {
        return jdbi.withHandle(handle -> handle.createQuery(CATEGORIES)
                .map(ConstructorMapper.of(CategoryView.class))
                .list());
    }
}
