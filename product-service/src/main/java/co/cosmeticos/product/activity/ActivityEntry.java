package co.cosmeticos.product.activity;

import co.cosmeticos.platform.token.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One view or search in the catalog.
 *
 * @param id a UUIDv7, by which entries are sorted
 * @param customerId absent for a guest
 * @param productId of a view
 * @param text of a search
 * @param hits on the first page of a search
 */
public record ActivityEntry(
        UUID id,
        String kind,
        @Nullable UserId customerId,
        @Nullable UUID productId,
        @Nullable String text,
        @Nullable Integer hits,
        Instant at) {

    static final String VIEW = "view";
    static final String SEARCH = "search";

    static ActivityEntry of(UUID id, Viewed viewed, Instant at) {
        return new ActivityEntry(id, VIEW, viewed.customerId(), viewed.productId(), null, null, at);
    }

    static ActivityEntry of(UUID id, Searched searched, Instant at) {
        return new ActivityEntry(
                id, SEARCH, searched.customerId().orElse(null), null, searched.text(), searched.hits(), at);
    }

    Document document() {
        var document = new Document("_id", id.toString()).append("kind", kind).append("at", Date.from(at));
        Optional.ofNullable(customerId).ifPresent(some -> document.append("customerId", some.toString()));
        Optional.ofNullable(productId).ifPresent(some -> document.append("productId", some.toString()));
        Optional.ofNullable(text).ifPresent(some -> document.append("text", some));
        Optional.ofNullable(hits).ifPresent(some -> document.append("hits", some));
        return document;
    }

    // An unreadable field leaves the other fields and entries readable.
    static ActivityEntry of(Document document) {
        return new ActivityEntry(
                UUID.fromString(document.getString("_id")),
                field(document, "kind", String.class).orElse(""),
                field(document, "customerId", String.class)
                        .flatMap(ActivityEntry::uuid)
                        .map(UserId::new)
                        .orElse(null),
                field(document, "productId", String.class)
                        .flatMap(ActivityEntry::uuid)
                        .orElse(null),
                field(document, "text", String.class).orElse(null),
                field(document, "hits", Integer.class).orElse(null),
                field(document, "at", Date.class).map(Date::toInstant).orElse(Instant.EPOCH));
    }

    private static <T> Optional<T> field(Document document, String name, Class<T> type) {
        return Optional.ofNullable(document.get(name)).filter(type::isInstance).map(type::cast);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
