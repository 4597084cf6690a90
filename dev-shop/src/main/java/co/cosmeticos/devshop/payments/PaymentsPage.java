package co.cosmeticos.devshop.payments;

import co.cosmeticos.devshop.http.Html;
import co.cosmeticos.devshop.http.HttpService;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Page of the latest payments, from which whoever tries the shop finds the page of an order's payment. */
final class PaymentsPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("America/Sao_Paulo"));

    private static final int LATEST = 100;

    private final Payments payments;

    PaymentsPage(Payments payments) {
        this.payments = payments;
    }

    void on(HttpService http) {
        http.route("GET", "/", call -> Html.page("Pagamentos", table()));
    }

    private String table() {
        var latest = payments.latest(LATEST);
        if (latest.isEmpty()) {
            return "<p>Ainda não há pagamentos. Finalize uma compra e volte aqui.</p>";
        }
        return """
                <table><thead><tr><th>Criado</th><th>Pedido</th><th>Forma</th><th>Valor</th><th>Situação</th></tr></thead>
                <tbody>%s</tbody></table>
                <p><small>Os %d pagamentos mais recentes, no máximo. Simulador: nenhum dinheiro de verdade muda de mãos.</small></p>
                """.formatted(latest.stream().map(PaymentsPage::row).collect(Collectors.joining()), LATEST);
    }

    private static String row(Payment payment) {
        var order = payment.order();
        return "<tr><td>%s</td><td><a href=\"/pay/%s\">%s</a></td><td>%s</td><td>%s</td><td>%s</td></tr>%n"
                .formatted(
                        TIME.format(payment.createdAt()),
                        payment.id(),
                        Html.escape(String.valueOf(order.reference())),
                        Html.escape(String.valueOf(order.method())),
                        Html.escape(PayerPage.amount(order)),
                        payment.status().code());
    }
}
