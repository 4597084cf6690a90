# language: pt
@contas
Funcionalidade: Acesso à conta
  O e-mail é da cliente, a senha é dela, e nenhum aparelho fica conectado contra a sua vontade.

  Cenário: O e-mail é confirmado pelo código que chegou
    Dada uma cliente cadastrada
    Quando ela usa o código do e-mail "Boas-vindas"
    Então o seu e-mail está confirmado
    E o mesmo código não vale outra vez

  Cenário: Outro e-mail de confirmação é pedido
    Dada uma cliente cadastrada
    Quando ela pede outro e-mail de confirmação
    E usa o código do e-mail "Confirme o seu e-mail"
    Então o seu e-mail está confirmado

  Cenário: Quem esqueceu a senha define outra
    Dada uma cliente cadastrada
    E ela entrou no laptop
    Quando ela esquece a senha e usa o código do e-mail "Defina uma nova senha"
    Então a senha antiga não entra mais e a nova entra
    E em instantes o laptop está desconectado em todos os serviços
    E o seu e-mail está confirmado
    E ela recebe o e-mail "Sua senha foi alterada"

  Cenário: Quem não tem conta não recebe nada, e ninguém nota a diferença
    Quando alguém pede uma nova senha para um e-mail sem conta
    Então a resposta é a de sempre e nenhum e-mail chega

  Cenário: A senha é trocada por quem a conhece
    Dada uma cliente cadastrada
    E ela entrou no laptop
    E ela entrou no celular
    Quando ela troca a senha no celular
    Então a senha antiga não entra mais e a nova entra
    E em instantes o laptop está desconectado em todos os serviços
    E ela recebe o e-mail "Sua senha foi alterada"

  Cenário: O e-mail é trocado quando o novo responde
    Dada uma cliente cadastrada
    E ela entrou no laptop
    Quando ela quer outro e-mail e usa o código que chegou nele
    Então ela entra com o novo e-mail
    E o e-mail antigo recebe "O e-mail da sua conta foi alterado"

  Cenário: Um aparelho perdido é desconectado
    Dada uma cliente cadastrada
    E ela entrou no laptop
    E ela entrou no celular
    Quando ela desconecta o laptop pelo celular
    Então em instantes o laptop está desconectado em todos os serviços
    E o celular continua conectado

  Cenário: Todos os aparelhos são desconectados
    Dada uma cliente cadastrada
    E ela entrou no laptop
    E ela entrou no celular
    Quando ela desconecta todos os aparelhos
    Então em instantes o laptop está desconectado em todos os serviços

  Cenário: Uma chave copiada encerra a sessão
    Dada uma cliente cadastrada
    E ela entrou no laptop
    Quando uma chave antiga do laptop é usada outra vez
    Então em instantes o laptop está desconectado em todos os serviços
    E ela recebe o e-mail "Desconectamos um dos seus aparelhos"

  Cenário: O segundo fator é pedido ao entrar
    Dada uma cliente cadastrada
    E ela entrou no laptop
    Quando ela liga o segundo fator no laptop
    Então ela não entra mais: "otp-required"
    E com um código errado recebe "otp-invalid"
    E com um código de recuperação ela entra, uma vez só
