package co.cosmeticos.auth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.platform.token.UserId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsentIT {

    private final Accounts accounts = new Accounts();

    @AfterEach
    void close() {
        accounts.close();
    }

    private Consent change(UserId user, Purpose purpose, boolean granted, String version) {
        accounts.clock.pass(Duration.ofSeconds(1));
        return accounts.get(ChangeConsent.class).change(user, purpose, granted, version);
    }

    @Test
    void the_last_entry_counts_and_the_ledger_keeps_all() {
        var ana = accounts.customer("ana@example.com").id();
        var consents = accounts.get(Consents.class);
        assertThat(consents.last(ana)).isEmpty();
        var yes = change(ana, Purpose.MARKETING_EMAIL, true, "1");
        assertThat(change(ana, Purpose.MARKETING_EMAIL, true, "1").id()).isEqualTo(yes.id());
        var sms = change(ana, Purpose.MARKETING_SMS, false, "1");
        var newer = change(ana, Purpose.MARKETING_EMAIL, true, "2");
        var no = change(ana, Purpose.MARKETING_EMAIL, false, "2");
        assertThat(consents.last(ana)).extracting(Consent::id).containsExactlyInAnyOrder(no.id(), sms.id());
        assertThat(consents.history(ana))
                .extracting(Consent::id)
                .containsExactly(no.id(), newer.id(), sms.id(), yes.id());
        assertThat(consents.last(accounts.customer("bia@example.com").id())).isEmpty();
        assertThat(accounts.count("select count(*) from audit_entries where action = 'CONSENT_CHANGED'"))
                .isEqualTo(4);
    }
}
