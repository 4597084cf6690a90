package co.cosmeticos.product;

import co.cosmeticos.fixtures.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        HouseRules.of("co.cosmeticos.product")
                .sqlAlsoIn("ProductReadModel", "ProductSearch", "Taxonomy")
                .shortConstructors()
                .typedIds()
                .noTransactionAtTheEdge()
                .arrows("""
                        availability -> listing
                        catalog -> listing, stock, taxonomy, value
                        csv -> catalog, taxonomy, value
                        listing -> activity, taxonomy, value
                        productimport -> catalog, csv, listing, stock, value
                        quote -> listing
                        reservation -> stock
                        search -> activity, listing, taxonomy, value
                        stock -> listing
                        taxonomy -> value
                        """)
                .check();
    }
}
