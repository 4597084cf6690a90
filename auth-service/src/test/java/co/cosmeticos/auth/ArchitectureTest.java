package co.cosmeticos.auth;

import co.cosmeticos.fixtures.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_rules_of_the_house() {
        HouseRules.of("co.cosmeticos.auth")
                .shortConstructors()
                .typedIds()
                .noTransactionAtTheEdge()
                .arrows("""
                        administration -> audit, loginthrottle, mfa, role, session, user
                        authorize -> code, key, login
                        bootstrap -> audit, emailcode, password, user
                        card -> key
                        client -> audit, revocation, role
                        code -> audit, key, session, user
                        consent -> audit, user
                        credential -> audit, emailcode, loginthrottle, mfa, password, privacy, session, user
                        discovery -> key
                        email -> audit, credential, emailcode, erasure, user
                        emailcode -> audit, key, user
                        erasure -> audit, credential, emailcode, privacy, role, session, user
                        export -> audit, credential, privacy, user
                        federation -> audit, authorize, code, login, user
                        invitation -> audit, credential, email, emailcode, password, role, user
                        key -> audit, role
                        login -> audit, mfa, password, session, user
                        mfa -> audit, key, loginthrottle, password, user
                        mfasetup -> credential, mfa, user
                        password -> audit, loginthrottle, user
                        privacy -> audit, user
                        provider -> authorize, code, federation, key, login, mfa, user
                        registration -> audit, emailcode, password, user
                        retention -> audit, code, emailcode, erasure, export, federation, invitation, loginthrottle, password, revocation, session
                        revocation -> key
                        role -> audit, user
                        session -> audit, key, mfa, revocation, role, user
                        token -> audit, authorize, client, code, key, session, user
                        """)
                .check();
    }
}
