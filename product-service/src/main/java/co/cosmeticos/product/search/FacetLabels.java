package co.cosmeticos.product.search;

import java.util.List;
import java.util.Locale;

/**
 * Names of facets and of their values that are not in the catalog, in the language of the reader.
 *
 * @param facets brand, category, price, availability
 * @param prices the ranges of prices, from low to high
 * @param available what is in stock
 */
record FacetLabels(List<String> facets, List<String> prices, String available) {

    private static final FacetLabels PORTUGUESE = new FacetLabels(
            List.of("Marca", "Categoria", "Preço", "Disponibilidade"),
            List.of("até R$ 25", "R$ 25 a R$ 50", "R$ 50 a R$ 100", "R$ 100 a R$ 200", "a partir de R$ 200"),
            "Em estoque");

    private static final FacetLabels ENGLISH = new FacetLabels(
            List.of("Brand", "Category", "Price", "Availability"),
            List.of("up to R$ 25", "R$ 25 to R$ 50", "R$ 50 to R$ 100", "R$ 100 to R$ 200", "R$ 200 and more"),
            "In stock");

    FacetLabels {
        facets = List.copyOf(facets);
        prices = List.copyOf(prices);
    }

    static FacetLabels of(Locale reader) {
        return "pt".equals(reader.getLanguage()) ? PORTUGUESE : ENGLISH;
    }
}
