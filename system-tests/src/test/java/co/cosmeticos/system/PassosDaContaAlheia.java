package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.pt.Dado;
import io.cucumber.java.pt.E;
import io.cucumber.java.pt.Entao;
import io.cucumber.java.pt.Quando;

/** What the scenarios say of an account with somebody else's address. */
public final class PassosDaContaAlheia {

    private final Intruder intruder = new Intruder();

    @Dado("um pedido que a Ana fez como visitante")
    public void umPedidoComoVisitante() {
        intruder.victimBuysAsGuest();
    }

    @Dado("que um estranho cadastrou uma conta com o e-mail dela")
    public void cadastrouComOEmailDela() {
        intruder.registers(intruder.victim());
    }

    @Dado("que um estranho tem uma conta com um e-mail dele")
    public void contaDele() {
        intruder.registers(intruder.own());
    }

    @Quando("ela abre o link do e-mail {string} sem conhecer a senha")
    public void abreOLink(String palavras) {
        intruder.victimShowsCode("/email/verify", palavras);
    }

    @Quando("ele pede a troca para o e-mail dela e ela abre o link que chegou")
    public void pedeATroca() {
        intruder.wantsVictimsAddress();
        intruder.victimShowsCode("/email/change", "Confirme o seu novo e-mail");
    }

    @Entao("a conta do estranho continua sem e-mail confirmado")
    public void semEmailConfirmado() {
        assertThat(intruder.me().getBoolean("verified")).isFalse();
    }

    @Entao("a conta do estranho continua com o e-mail de antes")
    public void emailDeAntes() {
        assertThat(intruder.me().getString("email")).isEqualTo(intruder.own());
    }

    @E("o estranho não vê o pedido, nem na lista, nem pelo número, nem no arquivo dos seus dados") public void naoVe() {
        intruder.seesNoOrder();
        assertThat(intruder.archive()).doesNotContain(intruder.orderId());
    }

    @E("deixou nela um aparelho conectado, um segundo fator, um cartão e um endereço") public void deixouNela() {
        intruder.preparesAccount();
    }

    @Quando("ela define outra senha pelo e-mail {string}")
    public void defineOutraSenha(String palavras) {
        intruder.victimResets(palavras);
    }

    @Entao("ela entra só com a senha, e a conta está vazia")
    public void contaVazia() {
        intruder.accountIsEmpty();
    }

    @E("o aparelho do estranho está desconectado") public void desconectado() {
        intruder.isSignedOut();
    }

    @E("o estranho não vê o pedido pelo número") public void naoVePeloNumero() {
        intruder.seesNoOrderWithoutAccount();
    }

    @Dado("que a Ana cadastrou e confirmou a sua conta")
    public void contaDaAna() {
        intruder.victimHasAccount();
    }

    @Entao("o pedido não está na conta dela")
    public void naoEstaNaConta() {
        intruder.seesNoOrder();
    }

    @E("ninguém o assume sem o link") public void ninguemAssume() {
        intruder.claimsInVain();
    }

    @Quando("ela diz pelo e-mail {string} que não foi ela")
    public void naoFoiEla(String palavras) {
        intruder.victimRejects(palavras);
    }

    @Entao("o estranho não entra mais")
    public void naoEntraMais() {
        intruder.logIn().isProblem(403, "account-disabled");
    }
}
