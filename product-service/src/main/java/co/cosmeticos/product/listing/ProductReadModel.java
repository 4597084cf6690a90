package co.cosmeticos.product.listing;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.money.SaleCurrency;
import co.cosmeticos.product.value.ImageName;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Updates the read model (cards, details, listings, search vectors) in the transaction of the change. Cards are locked
 * first, in the order of their ids, so that the statement that renders them sees what the previous transaction committed.
 */
@Component
public class ProductReadModel {

    private static final String LOCK =
            "select version from product_cards where id = any(:ids) order by id for no key update";
    private static final String DETAIL = "select detail from product_cards where id = :id";
    private static final String OF_SKUS = "select distinct product_id from variants where sku = any(:skus)";
    private static final String RENDER = """
            with shown as (
              select p.*, b.name brand, b.slug brand_slug, c.path category, c.slug category_slug,
                     array(select case when i.name ~ '^https?://' then i.name else :media || i.name end
                             from unnest(p.images) with ordinality i (name, place)
                            where i.name ~ :form order by i.place) media
                from products p join brands b on b.id = p.brand_id join categories c on c.id = p.category_id
               where p.id = any(:ids)),
            sold as (
              select v.*, l.on_hand > l.reserved and o.status = 'ACTIVE' available,
                     row_number() over (partition by v.product_id order by v.position, v.sku) place
                from variants v join products o on o.id = v.product_id join stock_levels l on l.sku = v.sku
               where v.product_id = any(:ids) and v.active),
            offered as (
              select s.product_id, min(s.price_minor) price_minor, max(s.price_minor) highest_minor,
                     array_agg(distinct s.price_minor order by s.price_minor) filter (where h.currency = :home) prices,
                     bool_or(s.available) available, count(*) variants,
                     string_agg(array_to_string(s.option_values, ' '), ' ') filter (where s.place <= 100) option_text,
                     json_agg(json_build_object(
                         'sku', s.sku,
                         'options', (select coalesce(json_object_agg(n.name, s.option_values[n.place]), '{}')
                                       from unnest(h.option_names) with ordinality n (name, place)
                                      where s.option_values[n.place] is not null),
                         'priceMinor', s.price_minor, 'currency', h.currency, 'available', s.available)
                       order by s.place) filter (where s.place <= 100) variant_list
                from sold s join shown h on h.id = s.product_id group by s.product_id),
            chosen as (
              select h.id, json_agg(json_build_object('name', n.name, 'values', coalesce(x.list, '[]')) order by n.place) options
                from shown h, unnest(h.option_names) with ordinality n (name, place),
                     lateral (select json_agg(d.value order by d.first) list
                                from (select s.option_values[n.place] value, min(s.place) first
                                        from sold s where s.product_id = h.id and s.option_values[n.place] is not null
                                       group by 1) d) x
               group by h.id),
            texts as (
              select h.*, o.price_minor, o.prices, o.available, o.option_text,
                     left(json_build_object('id', h.id, 'slug', h.slug, 'name', h.name, 'brand', h.brand,
                       'brandSlug', h.brand_slug, 'category', h.category, 'categorySlug', h.category_slug,
                       'priceMinor', o.price_minor, 'highestPriceMinor', o.highest_minor, 'currency', h.currency)::text, -1)
                       || coalesce(', "image" : ' || to_json(h.media[1]), '')
                       || ', "available" : ' || o.available || '}' card,
                     json_build_object('description', h.description, 'ingredients', h.ingredients,
                       'options', coalesce(x.options, '[]'), 'variants', o.variant_list, 'variantCount', o.variants,
                       'images', to_json(h.media), 'status', h.status,
                       'breadcrumb', category_breadcrumb(h.category_id))::text rest
                from shown h join offered o on o.product_id = h.id left join chosen x on x.id = h.id)
            insert into product_cards (id, slug, version, active, available, card, detail, brand_slug, category_slugs,
                                       price_minor, prices, option_value_ids, sort_name, folded, words, stems, body_stems)
            select id, slug, 1, status = 'ACTIVE', available, card, left(card, -1) || ', ' || substr(rest, 2),
                   brand_slug, category_slugs(category_id), price_minor, coalesce(prices, '{}'),
                   array(select distinct u.id from variant_options o, unnest(o.value_ids) u (id)
                          where o.product_id = texts.id order by u.id),
                   left(fold(name), 200),
                   search_text(concat_ws(' ', name, brand, category)),
                   to_tsvector('simple', search_text(concat_ws(' ', name, brand, category))),
                   to_tsvector('portuguese', search_text(concat_ws(' ', name, brand, category))),
                   to_tsvector('portuguese', search_text(concat_ws(' ', option_text, description, ingredients)))
              from texts order by id
            on conflict (id) do update
               set slug = excluded.slug, version = product_cards.version + 1, active = excluded.active,
                   available = excluded.available, card = excluded.card, detail = excluded.detail,
                   brand_slug = excluded.brand_slug, category_slugs = excluded.category_slugs,
                   price_minor = excluded.price_minor, prices = excluded.prices,
                   option_value_ids = excluded.option_value_ids, sort_name = excluded.sort_name,
                   folded = excluded.folded, words = excluded.words,
                   stems = excluded.stems, body_stems = excluded.body_stems
            """;
    private static final String CLEAR = "delete from product_listings where product_id = any(:ids)";
    private static final String PLACE = """
            insert into product_listings (listing, product_id, price_minor, sort_name)
            select s.listing, c.id, c.price_minor, c.sort_name
              from product_cards c
             cross join lateral (
                   select listing_key(brand, category)
                     from unnest(array[null, c.brand_slug]) brand,
                          unnest(array[null::text] || c.category_slugs) category) s (listing)
             where c.id = any(:ids) and c.active
            """;

    private final Jdbi jdbi;
    private final VariantOptions variantOptions;
    private final ListingSettings settings;

    @Inject
    public ProductReadModel(Jdbi jdbi, VariantOptions variantOptions, ListingSettings settings) {
        this.jdbi = jdbi;
        this.variantOptions = variantOptions;
        this.settings = settings;
    }

    /** Locks the card of a product and gives its version; empty when the product has none. */
    @Transactional(TxType.MANDATORY)
    public OptionalLong lock(UUID productId) {
        var versions = jdbi.withHandle(handle -> lock(handle, List.of(productId)));
        return versions.isEmpty() ? OptionalLong.empty() : OptionalLong.of(versions.get(0));
    }

    /** The stored detail of a product; null when there is none yet. */
    public @Nullable String detail(UUID productId) {
        return jdbi.withHandle(handle -> handle.createQuery(DETAIL)
                .bind("id", productId)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }

    /** Renders these products again and updates their listings. */
    @Transactional(TxType.MANDATORY)
    public void publish(Collection<UUID> productIds) {
        var ids = productIds.stream().distinct().sorted().toList();
        jdbi.useHandle(handle -> {
            lock(handle, ids);
            variantOptions.replace(handle, ids);
            render(handle, ids);
            handle.createUpdate(CLEAR).bindArray("ids", UUID.class, ids).execute();
            handle.createUpdate(PLACE).bindArray("ids", UUID.class, ids).execute();
        });
    }

    /** Renders the products of these SKUs again, whose availability flipped. */
    @Transactional(TxType.MANDATORY)
    public void availabilityFlipped(Collection<String> skus) {
        if (skus.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var ids = handle.createQuery(OF_SKUS)
                    .bindArray("skus", String.class, List.copyOf(skus))
                    .mapTo(UUID.class)
                    .list();
            lock(handle, ids);
            render(handle, ids);
        });
    }

    private static List<Long> lock(Handle handle, List<UUID> ids) {
        return handle.createQuery(LOCK)
                .bindArray("ids", UUID.class, ids)
                .mapTo(Long.class)
                .list();
    }

    private void render(Handle handle, List<UUID> ids) {
        handle.createUpdate(RENDER)
                .bindArray("ids", UUID.class, ids)
                .bind("media", settings.mediaUrl())
                .bind("form", ImageName.FORM)
                .bind("home", SaleCurrency.HOME.name())
                .execute();
    }
}
