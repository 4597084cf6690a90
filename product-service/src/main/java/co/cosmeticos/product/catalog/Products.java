package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.money.SaleCurrency;
import co.cosmeticos.product.taxonomy.Slug;
import co.cosmeticos.product.taxonomy.Taxonomy;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.SqlStatement;

/** SQL of products and variants. */
@Component
public class Products {

    private static final String LOCK = "select slug, currency, status from products where id = :id for no key update";
    private static final String STORED = """
            select p.id, p.slug, p.name, b.name brand, p.description, p.ingredients, p.images, p.option_names, p.currency,
                   p.status
              from products p join brands b on b.id = p.brand_id
             where p.slug = any(:slugs) order by p.slug for no key update of p
            """;
    private static final String ON_SALE = """
            select product_id, sku, position, option_values from variants
             where product_id = any(:ids) and active order by position, sku
            """;
    private static final String INSERT = """
            insert into products (id, slug, name, brand_id, category_id, description, ingredients, images, option_names,
                                  currency, status, created_at, updated_at)
            values (:id, :slug, :name, :brand, :category, :description, :ingredients, :images, :optionNames,
                    :currency, :status, :now, :now)
            on conflict (slug) do nothing
            """;
    private static final String UPDATE = """
            update products set slug = :slug, name = :name, brand_id = :brand, category_id = :category,
                   description = :description, ingredients = :ingredients, images = :images,
                   option_names = :optionNames, currency = :currency, status = :status, updated_at = :now
             where id = :id and not exists (select 1 from products where slug = :slug and id <> :id)
            """;
    private static final String OWNERS = "select sku, product_id from variants where sku = any(:skus) order by sku";
    private static final String RETIRE = """
            update variants set active = false where product_id = :id and active and sku <> all(:skus)
            """;
    private static final String STEP_ASIDE = """
            update variants set active = false where product_id = :id and sku = any(:skus)
            """;
    private static final String AS_REQUEST = """
            select json_build_object('slug', p.slug, 'name', p.name, 'brand', b.name, 'category', c.path,
                     'description', p.description, 'ingredients', p.ingredients, 'images', p.images, 'options', p.option_names,
                     'currency', p.currency, 'status', p.status, 'variants',
                     (select coalesce(json_agg(json_build_object('sku', v.sku, 'priceMinor', v.price_minor, 'options',
                               (select coalesce(json_object_agg(n.name, v.option_values[n.place]), '{}')
                                  from unnest(p.option_names) with ordinality n (name, place)))
                               order by v.position, v.sku), '[]')
                        from variants v where v.product_id = p.id and v.active))::text
              from products p join brands b on b.id = p.brand_id join categories c on c.id = p.category_id
             where p.id = :id
            """;
    private static final String SAVE_VARIANT = """
            insert into variants (sku, product_id, position, option_values, price_minor, active)
            values (:sku, :id, :position, :values, :price, true)
            on conflict (sku) do update
               set position = excluded.position, option_values = excluded.option_values,
                   price_minor = excluded.price_minor, active = true
             where variants.product_id = excluded.product_id
            """;

    private final Jdbi jdbi;
    private final Taxonomy taxonomy;
    private final Clock clock;

    @Inject
    public Products(Jdbi jdbi, Taxonomy taxonomy, Clock clock) {
        this.jdbi = jdbi;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /** Locks the products with these slugs, in the order of their slugs, and reads them; slugs of no product are left out. */
    public List<StoredProduct> stored(Collection<String> slugs) {
        return jdbi.withHandle(handle -> {
            List<StoredProduct> alone = handle.createQuery(STORED)
                    .bindArray("slugs", String.class, List.copyOf(slugs))
                    .map((row, context) -> new StoredProduct(
                            row.getObject("id", UUID.class),
                            row.getString("slug"),
                            row.getString("name"),
                            row.getString("brand"),
                            row.getString("description"),
                            row.getString("ingredients"),
                            texts(row.getArray("images")),
                            texts(row.getArray("option_names")),
                            row.getString("currency"),
                            ProductStatus.valueOf(row.getString("status")),
                            List.of()))
                    .list();
            var variants = onSale(handle, alone.stream().map(StoredProduct::id).toList());
            return alone.stream()
                    .map(product -> product.selling(variants.getOrDefault(product.id(), List.of())))
                    .toList();
        });
    }

    private static Map<UUID, List<StoredProduct.Variant>> onSale(Handle handle, List<UUID> ids) {
        var variants = new HashMap<UUID, List<StoredProduct.Variant>>();
        handle.createQuery(ON_SALE)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(
                        row.getObject("product_id", UUID.class),
                        new StoredProduct.Variant(
                                row.getString("sku"), row.getInt("position"), texts(row.getArray("option_values")))))
                .forEach(found -> variants.computeIfAbsent(found.getKey(), id -> new ArrayList<>())
                        .add(found.getValue()));
        return variants;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Locks a product and reads what a change may leave out; empty when there is none. */
    Optional<Defaults> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(LOCK)
                .bind("id", id)
                .map((row, context) -> new Defaults(
                        new Slug(row.getString("slug")),
                        SaleCurrency.of(row.getString("currency")),
                        ProductStatus.valueOf(row.getString("status"))))
                .findOne());
    }

    /** Values that a product keeps when a change leaves them out. */
    public record Defaults(Slug slug, SaleCurrency currency, ProductStatus status) {}

    /** The JSON of a {@link ProductRequest} that would change nothing. */
    String asRequest(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(AS_REQUEST)
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    /** Throws {@link ProductRefused.SlugTaken}. */
    void insert(UUID id, ProductDraft draft) {
        write(INSERT, id, draft);
    }

    /** Throws {@link ProductRefused.SlugTaken}. */
    void update(UUID id, ProductDraft draft) {
        write(UPDATE, id, draft);
    }

    private void write(String statement, UUID id, ProductDraft draft) {
        var place = taxonomy.place(draft.texts().brand(), draft.category());
        var written = jdbi.withHandle(handle -> bound(handle.createUpdate(statement), draft)
                .bind("id", id)
                .bind("brand", place.brand())
                .bind("category", place.category())
                .bind("now", OffsetDateTime.now(clock))
                .execute());
        if (written == 0) {
            throw new ProductRefused.SlugTaken(draft.slugOrDerived().text());
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, ProductDraft draft) {
        return statement
                .bind("slug", draft.slugOrDerived().text())
                .bind("name", draft.texts().name())
                .bind("description", draft.texts().description())
                .bind("ingredients", draft.texts().ingredients())
                .bindArray("images", String.class, draft.images())
                .bindArray("optionNames", String.class, draft.optionNames())
                .bind("currency", draft.currency())
                .bind("status", draft.status().name());
    }

    /** The product that each of these SKUs belongs to, without new ones. */
    Map<String, UUID> owners(Collection<String> skus) {
        return jdbi.withHandle(handle -> handle.createQuery(OWNERS)
                .bindArray("skus", String.class, List.copyOf(skus))
                .setMapKeyColumn("sku")
                .setMapValueColumn("product_id")
                .collectInto(new GenericType<Map<String, UUID>>() {}));
    }

    /** Takes all variants but these off sale. */
    void retireOthers(UUID id, Collection<String> skus) {
        jdbi.useHandle(handle -> handle.createUpdate(RETIRE)
                .bind("id", id)
                .bindArray("skus", String.class, List.copyOf(skus))
                .execute());
    }

    /** Takes variants off sale within the transaction, so that two of them can swap positions. */
    void vacatePositions(UUID id, Collection<String> skus) {
        jdbi.useHandle(handle -> handle.createUpdate(STEP_ASIDE)
                .bind("id", id)
                .bindArray("skus", String.class, List.copyOf(skus))
                .execute());
    }

    /** Writes the variants at these positions; throws {@link ProductRefused.SkuTaken} when another product got one meanwhile. */
    void saveVariants(UUID id, ProductDraft draft, List<Integer> places) {
        var written = jdbi.withHandle(handle -> {
            var batch = handle.prepareBatch(SAVE_VARIANT);
            for (var i = 0; i < places.size(); i++) {
                var variant = draft.variants().get(i);
                batch.bind("sku", variant.sku())
                        .bind("id", id)
                        .bind("position", places.get(i))
                        .bindArray("values", String.class, variant.optionValues())
                        .bind("price", variant.priceMinor())
                        .add();
            }
            return batch.execute();
        });
        var taken = IntStream.range(0, written.length)
                .filter(place -> written[place] == 0)
                .mapToObj(draft.skus()::get)
                .toList();
        if (!taken.isEmpty()) {
            throw new ProductRefused.SkuTaken(taken);
        }
    }
}
