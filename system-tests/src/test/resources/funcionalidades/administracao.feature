# language: pt
@contas
Funcionalidade: Administração de contas
  Quem administra a loja tira contas de uso e as devolve, e fica registrado quem fez o quê.

  Cenário: Uma conta é desativada e volta
    Dada uma cliente cadastrada
    E ela entrou no laptop
    Quando a administração desativa a conta dela por "fraude"
    Então em instantes o laptop está desconectado em todos os serviços
    E ela não entra mais: "account-disabled"
    Quando a administração reativa a conta dela
    Então ela entra outra vez
    E a auditoria conta "USER_ENABLED, USER_DISABLED" feito pela administração

  Cenário: Uma conta travada por senhas erradas é destravada
    Dada uma cliente cadastrada
    Quando alguém erra a senha dela 6 vezes
    Então ela não entra mais: "login-throttled"
    Quando a administração destrava a conta dela
    Então ela entra outra vez

  Cenário: Um papel novo vale na sessão seguinte
    Dada uma cliente cadastrada
    Quando a administração lhe dá os papéis "admin, customer"
    Então ela lê a auditoria
