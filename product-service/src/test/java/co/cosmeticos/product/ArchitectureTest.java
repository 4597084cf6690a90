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
                        catalog -> shelf, stock, taxonomy
                        csv -> catalog, taxonomy
                        intake -> catalog, csv, shelf, stock, taxonomy
                        quote -> shelf
                        reservation -> stock
                        search -> activity, shelf, taxonomy
                        shelf -> activity, taxonomy
                        stock -> shelf
                        """)
                .check();
    }
}
