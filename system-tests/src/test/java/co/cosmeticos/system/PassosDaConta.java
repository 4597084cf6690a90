package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.pt.Dado;
import io.cucumber.java.pt.E;
import io.cucumber.java.pt.Entao;
import io.cucumber.java.pt.Quando;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the scenarios of accounts say, each step in a call or two. */
public final class PassosDaConta {

    private final Account account = new Account();
    private final Staff staff = new Staff();
    private final String nobody = "ninguem-%s@example.com".formatted(UUID.randomUUID());
    private String used = "";
    private String before = "";

    @Dado("uma cliente cadastrada")
    public void umaClienteCadastrada() {
        account.register();
    }

    @E("ela entrou no {word}") public void elaEntrou(String aparelho) {
        account.signIn(aparelho);
    }

    @Quando("(ela )usa o código do e-mail {string}")
    public void usaOCodigo(String palavras) {
        used = account.code(account.email(), palavras);
        account.verify(used).is(204);
    }

    @Quando("ela pede outro e-mail de confirmação")
    public void pedeOutroEmail() {
        account.post("/email/resend", Map.of("email", account.email())).is(202);
    }

    @Entao("o seu e-mail está confirmado")
    public void emailConfirmado() {
        assertThat(account.isVerified()).isTrue();
    }

    @E("o mesmo código não vale outra vez") public void codigoNaoVale() {
        account.verify(used).isProblem(410, "code-invalid");
    }

    @Quando("ela esquece a senha e usa o código do e-mail {string}")
    public void esqueceASenha(String palavras) {
        account.resetPassword(palavras);
    }

    @Quando("alguém pede uma nova senha para um e-mail sem conta")
    public void semConta() {
        used = account.post("/password/forgotten", Map.of("email", nobody))
                .is(202)
                .body();
    }

    @Entao("a resposta é a de sempre e nenhum e-mail chega")
    public void nenhumEmail() {
        account.register();
        var known = account.post("/password/forgotten", Map.of("email", account.email()))
                .is(202)
                .body();
        assertThat(used.replace(nobody, "")).isEqualTo(known.replace(account.email(), ""));
        account.mail(account.email(), "Defina uma nova senha");
        assertThat(RunningShop.get().mailbox().to(nobody)).isEmpty();
    }

    @Quando("ela troca a senha no {word}")
    public void trocaASenha(String aparelho) {
        account.changePassword(aparelho);
    }

    @Entao("a senha antiga não entra mais e a nova entra")
    public void senhaNova() {
        account.oldPasswordIsOverAndNewOneGood();
    }

    @Entao("em instantes o {word} está desconectado em todos os serviços")
    public void estaDesconectado(String aparelho) {
        account.isSignedOutSoon(aparelho);
    }

    @E("o {word} continua conectado") public void continuaConectado(String aparelho) {
        account.isSignedIn(aparelho);
    }

    @E("ela recebe o e-mail {string}") public void recebeOEmail(String palavras) {
        assertThat(account.mail(account.email(), palavras)).doesNotContain("#code=");
    }

    @Quando("ela quer outro e-mail e usa o código que chegou nele")
    public void trocaOEmail() {
        before = account.changeEmail("laptop");
    }

    @Entao("ela entra com o novo e-mail")
    public void entraComONovo() {
        account.enters();
        account.logIn(before, "qualquer outra", "curl").isProblem(401, "invalid-credentials");
    }

    @E("o e-mail antigo recebe {string}") public void oAntigoRecebe(String palavras) {
        assertThat(account.mail(before, palavras)).doesNotContain("#code=");
    }

    @Quando("ela desconecta o {word} pelo {word}")
    public void desconecta(String aparelho, String outro) {
        account.signOut(aparelho, outro);
    }

    @Quando("ela desconecta todos os aparelhos")
    public void desconectaTodos() {
        account.signOutEverywhere("celular");
        account.isSignedOutSoon("celular");
    }

    @Quando("uma chave antiga do {word} é usada outra vez")
    public void chaveAntiga(String aparelho) {
        account.useOldKey(aparelho);
    }

    @Quando("a administração desativa a conta dela por {string}")
    public void desativa(String motivo) {
        assertThat(account.managed("/disable", Map.of("reason", motivo)).json().getString("disabledAt"))
                .isNotEmpty();
    }

    @Quando("a administração reativa a conta dela")
    public void reativa() {
        account.managed("/enable", Map.of());
    }

    @Quando("a administração destrava a conta dela")
    public void destrava() {
        account.managed("/unlock", Map.of());
    }

    @Quando("a administração lhe dá os papéis {string}")
    public void papeis(String papeis) {
        account.giveRoles(papeis.split(", "));
    }

    @Quando("alguém erra a senha dela {int} vezes")
    public void erraASenha(int vezes) {
        for (var vez = 0; vez < vezes; vez++) {
            account.logIn(account.email(), "errada", "curl");
        }
    }

    @Entao("ela não entra mais: {string}")
    public void naoEntra(String problema) {
        account.isRefused(problema);
    }

    @Entao("ela entra outra vez")
    public void entraOutraVez() {
        account.enters();
    }

    @E("a auditoria conta {string} feito pela administração") public void auditoria(String acoes) {
        assertThat(account.audited()).startsWith(acoes.split(", "));
    }

    @Entao("ela lê a auditoria")
    public void leAAuditoria() {
        account.signIn("laptop");
        account.on("laptop").get("/api/v1/auth/audit").is(200);
        assertThat(account.on("laptop").get("/api/v1/auth/audit/export").is(200).body())
                .startsWith("\uFEFFid,at,action,")
                .contains("ROLES_CHANGED");
    }

    @Entao("ela muda o nome de um produto")
    public void mudaUmProduto() {
        staff.changesAProduct(account.on("laptop"));
    }

    @E("não vê os pedidos de ninguém") public void naoVePedidos() {
        staff.seesNobodysOrders(account.on("laptop"));
    }

    @Entao("ela vê o pedido de outra pessoa")
    public void vePedido() {
        staff.seesSomebodysOrder(account.on("laptop"));
    }

    @E("não muda nada no catálogo") public void naoMudaOCatalogo() {
        staff.changesNothingInTheCatalog(account.on("laptop"));
    }

    @E("um papel novo com as permissões {string}") public void papelNovo(String permissoes) {
        staff.makeRole(List.of(permissoes.split(", ")));
    }

    @Quando("a administração lhe dá esse papel")
    public void daEssePapel() {
        account.giveRoles(staff.role());
    }

    @Quando("o papel perde a permissão {string}")
    public void perde(String permissao) {
        staff.takeFromRole(permissao);
    }

    @E("o {word} renova a sua sessão") public void renova(String aparelho) {
        account.renew(aparelho);
    }

    @Entao("ela lê a auditoria e os eventos")
    public void leTudo() {
        account.on("laptop").get("/api/v1/auth/audit").is(200);
        account.on("laptop").get("/api/v1/ops/events").is(200);
    }

    @Entao("ela lê os eventos e não a auditoria")
    public void leMenos() {
        account.on("laptop").get("/api/v1/auth/audit").isProblem(403, "forbidden");
        account.on("laptop").get("/api/v1/ops/events").is(200);
    }

    @Entao("a auditoria conta o que ela faz em três serviços")
    public void contaOQueElaFaz() {
        staff.isAudited(account.on("laptop"));
    }

    @Quando("ela liga o segundo fator no {word}")
    public void ligaOSegundoFator(String aparelho) {
        account.turnSecondFactorOn(aparelho);
    }

    @E("com um código errado recebe {string}") public void codigoErrado(String problema) {
        account.logInWith("000000").isProblem(401, problema);
    }

    @E("com um código de recuperação ela entra, uma vez só") public void codigoDeRecuperacao() {
        var codigo = account.recoveryCode();
        account.logInWith(codigo).is(200);
        account.logInWith(codigo).isProblem(401, "otp-invalid");
    }
}
