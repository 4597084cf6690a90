package co.cosmeticos.product;

import co.cosmeticos.fixtures.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        HouseRules.of("co.cosmeticos.product")
                .sqlAlsoIn("ProductSearch", "ReadTable", "Taxonomy")
                .shortConstructors()
                .noTransactionAtTheEdge()
                .arrows("""
                        catalog -> shelf, stock, taxonomy, value
                        csv -> catalog, taxonomy, value
                        intake -> catalog, csv, shelf, stock, value
                        quote -> shelf
                        reservation -> stock
                        search -> activity, shelf, taxonomy
                        shelf -> activity, taxonomy, value
                        stock -> shelf
                        taxonomy -> value
                        """)
                .check();
    }
}
