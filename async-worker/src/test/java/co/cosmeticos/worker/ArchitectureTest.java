package co.cosmeticos.worker;

import co.cosmeticos.fixtures.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        HouseRules.of("co.cosmeticos.worker")
                .sqlAlsoIn("EventBuffer")
                .shortConstructors()
                .typedIds()
                .noTransactionAtTheEdge()
                .arrows("""
                        content -> mail, remote
                        health -> eventlog, mail
                        notification -> content, mail, remote
                        """)
                .check();
    }
}
