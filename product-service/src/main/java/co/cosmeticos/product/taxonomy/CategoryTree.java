package co.cosmeticos.product.taxonomy;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The categories that have products, each with its way from the top and those directly below it. */
public final class CategoryTree {

    private CategoryTree() {}

    /** A category as it is stored, with the number of products in it and below it. */
    record Row(
            String slug, String name, String path, @Nullable String parent, long products) {}

    /**
     * A category on the way from the top to another one.
     *
     * @param slug by which lists and searches are filtered
     * @param name name of the category, without those above it
     */
    @Schema(name = "CategoryLink")
    public record Link(@NotNull String slug, @NotNull String name) {}

    /**
     * A category with the number of products in it and below it.
     *
     * @param slug by which lists and searches are filtered
     * @param name name of the category, without those above it
     * @param path names from the root: {@code Maquiagem > Batons}
     * @param parent slug of the category above it; absent at the top
     * @param products number of products on sale in it and below it
     * @param breadcrumb the categories from the top to this one, itself the last
     * @param children slugs of the categories directly below it that have products, by name
     */
    @Schema(name = "CategoryView")
    public record View(
            String slug,
            String name,
            String path,
            @Nullable String parent,
            long products,
            @NotNull List<Link> breadcrumb,
            @NotNull List<String> children) {}

    /** The views of these rows, in their order; the ancestors of each are among them, having its products too. */
    static List<View> of(List<Row> rows) {
        var bySlug = new HashMap<String, Row>();
        rows.forEach(row -> bySlug.put(row.slug(), row));
        var children = rows.stream()
                .filter(row -> row.parent() != null)
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.parent()), Collectors.mapping(Row::slug, Collectors.toList())));
        return rows.stream()
                .map(row -> new View(
                        row.slug(),
                        row.name(),
                        row.path(),
                        row.parent(),
                        row.products(),
                        breadcrumb(row, bySlug),
                        children.getOrDefault(row.slug(), List.of())))
                .toList();
    }

    private static List<Link> breadcrumb(Row row, Map<String, Row> bySlug) {
        var links = new ArrayDeque<Link>();
        for (var at = row; at != null; at = at.parent() == null ? null : bySlug.get(at.parent())) {
            links.addFirst(new Link(at.slug(), at.name()));
        }
        return List.copyOf(links);
    }
}
