package co.cosmeticos.orders;

import co.cosmeticos.fixtures.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        HouseRules.of("co.cosmeticos.orders").check();
    }
}
