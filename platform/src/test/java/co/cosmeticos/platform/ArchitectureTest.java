package co.cosmeticos.platform;

import co.cosmeticos.fixtures.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_platform_keeps_the_rules_of_the_house() {
        HouseRules.of("co.cosmeticos.platform")
                .sqlAlsoIn("Outbox", "JobsDataSource")
                .shortConstructors()
                .typedIds()
                .noTransactionAtTheEdge()
                .arrows("""
                        amqp -> settings, sql, tls
                        context -> value
                        eventstream -> problem, settings, sql
                        failpoint -> settings
                        health -> amqp, problem, sql
                        http -> compression, json, origin, problem, settings, text, value
                        idempotency -> problem, value
                        inbox -> amqp, context, failpoint, health, outbox, page, permission, problem, sql, token
                        job -> sql
                        json -> problem, text, value
                        limit -> problem, settings
                        outbox -> amqp, context, failpoint, sql, value
                        page -> problem, text
                        privacy -> inbox, job, remote, settings, sql, token
                        problem -> context
                        remote -> context, settings
                        revocation -> remote, settings, sql, token
                        sql -> settings
                        tls -> settings
                        token -> permission, problem, settings
                        value -> text
                        """)
                .checkShared();
    }
}
