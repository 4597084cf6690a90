# language: pt
Funcionalidade: Conta da cliente

  Cenário: Cadastro, carrinho da visita e pedido na conta
    Dado um batom à venda com 5 unidades em estoque
    E uma visitante com 1 unidade desse batom no carrinho
    Quando ela se cadastra e entra na sua conta
    E assume o carrinho da visita
    E fecha o pedido na sua conta com o cartão "tok_ok"
    Então o pedido aparece entre os seus pedidos
    E outra cliente não o encontra
    E ela recebe um e-mail de boas-vindas
