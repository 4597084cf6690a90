package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.pt.Dado;
import io.cucumber.java.pt.E;
import io.cucumber.java.pt.Entao;
import io.cucumber.java.pt.Quando;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The steps of the features, in the language of the shop. */
public final class Passos {

    private static final JsonObject NOTHING = Json.createObjectBuilder().build();

    private final Shopping shopping = new Shopping();

    @Dado("um batom à venda com {int} unidade(s) em estoque")
    public void umBatomAVenda(int unidades) {
        shopping.productWithStock(unidades);
    }

    @E("uma visitante com {int} unidade(s) desse batom no carrinho") public void umaVisitanteComCarrinho(int unidades) {
        shopping.cartWith(unidades);
    }

    @E("outra visitante compra a última unidade") public void outraVisitanteCompra() {
        shopping.otherVisitorBuys(1);
    }

    @Quando("ela fecha o pedido pagando com o cartão {string}")
    public void fechaComCartao(String token) {
        shopping.checkout("card", token);
        shopping.lastAnswer().is(201);
    }

    @Quando("ela tenta fechar o pedido pagando com o cartão {string}")
    public void tentaFecharComCartao(String token) {
        shopping.checkout("card", token);
    }

    @Quando("ela fecha o pedido pagando com {string}")
    public void fechaCom(String metodo) {
        shopping.checkout(metodo, "");
        shopping.lastAnswer().is(201);
    }

    @E("repete a mesma requisição") public void repeteARequisicao() {
        shopping.repeatRequest();
    }

    @Entao("a resposta é a mesma, byte por byte")
    public void mesmaResposta() {
        assertThat(shopping.captures(shopping.order().getString("id"))).isOne();
    }

    @Entao("o pedido está {string}")
    public void oPedidoEsta(String estado) {
        assertThat(shopping.order().getString("status")).isEqualTo(estado);
        assertThat(shopping.status()).isEqualTo(estado);
    }

    @Entao("em instantes o pedido está {string}")
    public void emInstantesOPedidoEsta(String estado) {
        shopping.statusSoon(estado);
    }

    @E("o total cobrado no provedor é o total do pedido") public void totalCobrado() {
        var pedido = shopping.order();
        var id = pedido.getString("id");
        assertThat(shopping.charged(id))
                .isEqualTo(pedido.getJsonNumber("totalMinor").longValue());
        assertThat(shopping.captures(id)).isOne();
    }

    @E("restam {int} unidade(s) em estoque") public void restamUnidades(int unidades) {
        assertThat(shopping.unitsLeft()).isEqualTo(unidades);
    }

    @E("em instantes restam {int} unidade(s) em estoque") public void emInstantesRestam(int unidades) {
        shopping.unitsLeftSoon(unidades);
    }

    @Entao("a compra é recusada com {int} e o problema {string}")
    public void recusadaComProblema(int status, String problema) {
        shopping.lastAnswer().isProblem(status, problema);
    }

    @Entao("a compra é recusada com {int}")
    public void recusadaCom(int status) {
        shopping.lastAnswer().is(status);
    }

    @E("o carrinho continua aberto com {int} unidade(s)") public void carrinhoAberto(int unidades) {
        assertThat(shopping.unitsInCart()).isEqualTo(unidades);
        shopping.checkout("card", "tok_declined");
        shopping.lastAnswer().isProblem(402, "payment-declined");
    }

    @E("nada foi cobrado") public void nadaFoiCobrado() {
        assertThat(shopping.capturesSinceItBegan()).isZero();
    }

    @E("tudo o que foi cobrado foi devolvido") public void tudoDevolvido() {
        var id = shopping.order().getString("id");
        assertThat(shopping.captures(id)).isOne();
        assertThat(shopping.charged(id)).isZero();
    }

    @Quando("ela se autentica na página do banco")
    public void autenticaNoBanco() {
        assertThat(shopping.order().getJsonObject("payment").getString("redirectUrl"))
                .startsWith("http");
        shopping.payerDoes(
                "challenge",
                Json.createObjectBuilder().add("outcome", "success").build());
    }

    @Quando("ela paga")
    public void elaPaga() {
        shopping.payerDoes("settle", NOTHING);
    }

    @E("o prazo do pagamento expira") public void oPrazoExpira() {
        shopping.payerDoes("expire", NOTHING);
    }

    @Quando("ela cancela o pedido")
    public void elaCancela() {
        shopping.cancel();
    }

    @E("ela recebe um e-mail com o número do pedido") public void emailComNumero() {
        assertThat(shopping.mailWith("confirmado")).contains(shopping.order().getString("number"));
    }

    @E("ela recebe um e-mail com o código PIX") public void emailComPix() {
        assertThat(shopping.mailWith("Pix Copia e Cola"))
                .contains(shopping.order().getJsonObject("payment").getString("pixPayload"));
    }

    @E("ela recebe um e-mail com a linha do boleto") public void emailComBoleto() {
        assertThat(shopping.mailWith("boleto"))
                .contains(shopping.order().getJsonObject("payment").getString("boletoLine"));
    }

    @E("ela recebe um e-mail sobre o cancelamento") public void emailDeCancelamento() {
        assertThat(shopping.mailWith("cancelado")).contains(shopping.order().getString("number"));
    }

    @E("ela recebe um e-mail de boas-vindas") public void emailDeBoasVindas() {
        assertThat(shopping.mailWith("oas-vindas")).isNotEmpty();
    }

    @Quando("ela se cadastra e entra na sua conta")
    public void cadastraEEntra() {
        shopping.signUpAndIn();
    }

    @E("assume o carrinho da visita") public void assumeOCarrinho() {
        shopping.claimCart();
    }

    @E("fecha o pedido na sua conta com o cartão {string}") public void fechaNaConta(String token) {
        fechaComCartao(token);
    }

    @Entao("o pedido aparece entre os seus pedidos")
    public void apareceEntreOsSeus() {
        var pedidos = shopping.customer().get("/api/v1/shop/orders").is(200).items();
        assertThat(pedidos.getValuesAs(JsonObject.class))
                .extracting(pedido -> pedido.getString("id"))
                .containsExactly(shopping.order().getString("id"));
    }

    @E("outra cliente não o encontra") public void outraClienteNaoEncontra() {
        RunningShop.get()
                .demoCustomer()
                .get("/api/v1/shop/orders/" + shopping.order().getString("id"))
                .isProblem(404, "not-found");
    }
}
