# language: pt
@contas
Funcionalidade: O pedido de uma pessoa não é da conta de outra
  Qualquer um escreve o e-mail de outra pessoa num formulário. Só quem tem a caixa de correio e também a conta a confirma,
  e um pedido feito como visitante é de quem tem o link dele.

  Contexto:
    Dado um pedido que a Ana fez como visitante

  Cenário: Um estranho se cadastra com o e-mail dela, e ela abre o e-mail verdadeiro
    Dado que um estranho cadastrou uma conta com o e-mail dela
    Quando ela abre o link do e-mail "Boas-vindas" sem conhecer a senha
    Então a conta do estranho continua sem e-mail confirmado
    E o estranho não vê o pedido, nem na lista, nem pelo número, nem no arquivo dos seus dados

  Cenário: Um estranho troca o e-mail da conta dele pelo dela, e ela abre o e-mail verdadeiro
    Dado que um estranho tem uma conta com um e-mail dele
    Quando ele pede a troca para o e-mail dela e ela abre o link que chegou
    Então a conta do estranho continua com o e-mail de antes
    E o estranho não vê o pedido, nem na lista, nem pelo número, nem no arquivo dos seus dados

  Cenário: Um estranho prepara a conta, e ela a toma para si
    Dado que um estranho cadastrou uma conta com o e-mail dela
    E deixou nela um aparelho conectado, um segundo fator, um cartão e um endereço
    Quando ela define outra senha pelo e-mail "Defina uma nova senha"
    Então ela entra só com a senha, e a conta está vazia
    E o aparelho do estranho está desconectado
    E o estranho não vê o pedido pelo número

  Cenário: Nem a conta confirmada com o mesmo e-mail recebe o pedido sem o link dele
    Dado que a Ana cadastrou e confirmou a sua conta
    Então o pedido não está na conta dela
    E ninguém o assume sem o link

  Cenário: Quem não pediu a conta a encerra pelo e-mail
    Dado que um estranho cadastrou uma conta com o e-mail dela
    Quando ela diz pelo e-mail "Boas-vindas" que não foi ela
    Então o estranho não entra mais
