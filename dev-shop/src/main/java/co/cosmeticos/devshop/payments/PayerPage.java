package co.cosmeticos.devshop.payments;

import co.cosmeticos.devshop.http.Html;
import co.cosmeticos.devshop.http.HttpService;
import co.cosmeticos.devshop.http.Refused;
import co.cosmeticos.devshop.http.Request;
import co.cosmeticos.devshop.http.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Page of the payer, who confirms a card or pays a PIX or boleto of the demo. */
final class PayerPage {

    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private static final Map<String, UnaryOperator<Payment>> ACTIONS = Map.of(
            "settle", Payment::settled,
            "chargeback", payment -> payment.chargedBack(null),
            "expire", payment -> payment.to(PaymentStatus.EXPIRED),
            "success", payment -> payment.challenged(true),
            "failure", payment -> payment.challenged(false));

    private final Payments payments;

    PayerPage(Payments payments) {
        this.payments = payments;
    }

    void on(HttpService http) {
        http.route("GET", "/pay/*", call -> Html.page("Pagamento de demonstração", body(payments.get(call.id()))));
        http.route("POST", "/pay/*", this::act);
    }

    private Response act(Request call) {
        var action = ACTIONS.get(call.form().getOrDefault("action", ""));
        if (action == null) {
            throw Refused.badRequest("action must be one of " + ACTIONS.keySet() + ".");
        }
        var payment = payments.move(call.id(), action);
        var back = payment.order().returnUrl();
        return Response.seeOther(URI.create(back == null ? "/pay/" + payment.id() : back));
    }

    private static String body(Payment payment) {
        var order = payment.order();
        return """
                <p><a href="/">Todos os pagamentos</a></p>
                <p>Pedido <code>%s</code></p>
                <p class="amount">%s</p>
                <p>Situação: <strong>%s</strong></p>
                %s%s%s
                <p><small>Simulador de pagamentos: nenhum dinheiro de verdade muda de mãos.</small></p>
                """.formatted(
                        Html.escape(String.valueOf(order.reference())),
                        Html.escape(amount(order)),
                        payment.status().code(),
                        code("PIX copia e cola", payment.instructions().pixPayload()),
                        code("Linha digitável", payment.instructions().boletoLine()),
                        payment.isOpen() ? buttons(order) : dispute(payment));
    }

    static String amount(PaymentOrder order) {
        var format = NumberFormat.getCurrencyInstance(BRAZIL);
        try {
            format.setCurrency(Currency.getInstance(order.currency()));
        } catch (IllegalArgumentException e) {
            return order.amountMinor() + " " + order.currency();
        }
        return format.format(BigDecimal.valueOf(order.amountMinor(), 2));
    }

    private static String code(String title, @Nullable String text) {
        return text == null ? "" : "<p>%s</p><pre>%s</pre>%n".formatted(title, Html.escape(text));
    }

    private static String dispute(Payment payment) {
        return payment.isChargeable() ? button("chargeback", "Contestar no banco") : "";
    }

    private static String buttons(PaymentOrder order) {
        return order.isCard()
                ? button("success", "Confirmar no banco") + button("failure", "Recusar")
                : button("settle", "Pagar agora") + button("expire", "Deixar vencer");
    }

    private static String button(String action, String label) {
        return """
                <form method="post"><button name="action" value="%s">%s</button></form>
                """.formatted(action, label);
    }
}
