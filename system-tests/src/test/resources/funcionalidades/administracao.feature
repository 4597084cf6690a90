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

  Cenário: Quem cuida do catálogo muda um produto e não vê pedidos
    Dada uma cliente cadastrada
    Quando a administração lhe dá os papéis "catalog-manager"
    E ela entrou no laptop
    Então ela muda o nome de um produto
    E não vê os pedidos de ninguém

  Cenário: O atendimento vê pedidos e não muda o catálogo
    Dada uma cliente cadastrada
    Quando a administração lhe dá os papéis "support"
    E ela entrou no laptop
    Então ela vê o pedido de outra pessoa
    E não muda nada no catálogo

  Cenário: Um papel que perde uma permissão desconecta quem o tem
    Dada uma cliente cadastrada
    E um papel novo com as permissões "audit:read, events:read"
    Quando a administração lhe dá esse papel
    E ela entrou no laptop
    Então ela lê a auditoria e os eventos
    Quando o papel perde a permissão "audit:read"
    Então em instantes o laptop está desconectado em todos os serviços
    Quando ela entrou no laptop
    Então ela lê os eventos e não a auditoria

  Cenário: Um papel tirado deixa de valer em instantes
    Dada uma cliente cadastrada
    Quando a administração lhe dá os papéis "customer, support"
    E ela entrou no laptop
    E a administração lhe dá os papéis "customer"
    Então em instantes o laptop está desconectado em todos os serviços

  Cenário: A auditoria conta o que a equipe faz em todos os serviços
    Dada uma cliente cadastrada
    Quando a administração lhe dá os papéis "catalog-manager, support, warehouse"
    E ela entrou no laptop
    Então a auditoria conta o que ela faz em três serviços
