package co.cosmeticos.system.checker;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.races.Buyer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of addresses is silent about mails that arrived, and names one that went anywhere else. */
class AddressRulesIT {

    private static final RunningShop SHOP = RunningShop.get();
    private static final String REGISTERED = "sara.%s@exemplo.com".formatted(UUID.randomUUID());

    private static final String DEMO_SKU = "AUR-3304-ROMA";

    private static String ordered;

    @BeforeAll
    static void mailsOfAPersonAndOfAnOrder() {
        SHOP.register(REGISTERED, "cinco-maritacas-na-janela");
        SHOP.mailTo(REGISTERED, "Boas-vindas");
        var buyer = Buyer.guest(SHOP, List.of(DEMO_SKU));
        ordered = buyer.email();
        buyer.pay().is(201);
        SHOP.mailTo(ordered, "confirmado");
    }

    @Test
    void every_mail_went_to_the_address_that_is_stored() {
        assertThat(violations(UnaryOperator.identity())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%s", "%s.evil.example", "%S"})
    void a_mail_that_went_to_another_mailbox_is_named(String form) {
        for (var address : List.of(REGISTERED, ordered)) {
            assertThat(violations(mail -> to(mail, address, form.formatted(address))))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("mail to another address than is stored"));
        }
    }

    @Test
    void a_mail_that_went_to_a_second_mailbox_too_is_named() {
        assertThat(violations(mail -> to(mail, REGISTERED, REGISTERED, "eva@evil.example")))
                .isNotEmpty();
    }

    private static JsonObject to(JsonObject mail, String address, String... others) {
        if (!mail.getJsonArray("to").toString().contains('"' + address + '"')) {
            return mail;
        }
        return Json.createObjectBuilder(mail)
                .add("to", Json.createArrayBuilder(List.of(others)))
                .build();
    }

    private static List<String> violations(UnaryOperator<JsonObject> change) {
        var shop = SHOP.process();
        try (var stores = new Stores(shop)) {
            var mails = new Outside(shop).mails().stream().map(change).toList();
            return new AddressRules(stores).violations(mails);
        }
    }
}
