package co.cosmeticos.devshop;

import co.cosmeticos.fixtures.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.of("co.cosmeticos.devshop").check();
    }
}
