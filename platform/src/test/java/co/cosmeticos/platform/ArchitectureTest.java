package co.cosmeticos.platform;

import co.cosmeticos.fixtures.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_platform_keeps_the_rules_of_the_house() {
        HouseRules.of("co.cosmeticos.platform").checkShared();
    }
}
