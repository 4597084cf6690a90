package co.cosmeticos.auth;

import co.cosmeticos.fixtures.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        HouseRules.of("co.cosmeticos.auth")
                .shortConstructors()
                .noTransactionAtTheEdge()
                .arrows("""
                        administration -> attempt, audit, key, mfa, role, session, user
                        authorize -> code, key, login
                        cleaning -> attempt, audit, code, erasure, export, letter, password, revocation, session, step
                        client -> audit, revocation, role
                        card -> key
                        code -> audit, key, session, user
                        consent -> audit, user
                        credential -> audit, device, letter, mfa, password, person, session, user, attempt
                        demo -> password, user
                        device -> session
                        discovery -> key
                        email -> audit, credential, erasure, letter, user
                        enrollment -> credential, mfa, user
                        erasure -> audit, credential, ledger, role, session, user
                        export -> audit, credential, person, user
                        founding -> audit, letter, password, user
                        grant -> key, mfa, role, user
                        identity -> audit, password, user
                        integration -> audit, client, role
                        key -> audit
                        ledger -> audit, person
                        letter -> audit, key, user
                        login -> audit, device, mfa, password, session, user
                        mfa -> attempt, audit, key, user
                        oauth -> audit, authorize, client, code, device, grant, key, session
                        password -> attempt, audit, user
                        provider -> authorize, code, identity, key, step
                        registration -> audit, letter, password, user
                        revocation -> key
                        role -> audit, user
                        session -> audit, grant, key, revocation, user
                        step -> authorize, code, login, mfa, user
                        token -> client, code, key, oauth, session
                        user -> audit
                        """)
                .check();
    }
}
