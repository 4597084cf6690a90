# language: pt
Funcionalidade: Cancelar um pedido
  O dinheiro volta, o estoque volta, a cliente fica sabendo.

  Cenário: Pedido confirmado é cancelado
    Dado um batom à venda com 5 unidades em estoque
    E uma visitante com 2 unidades desse batom no carrinho
    E ela fecha o pedido pagando com o cartão "tok_ok"
    Quando ela cancela o pedido
    Então em instantes o pedido está "CANCELED"
    E tudo o que foi cobrado foi devolvido
    E em instantes restam 5 unidades em estoque
    E ela recebe um e-mail sobre o cancelamento

  Cenário: Pedido à espera do PIX é cancelado
    Dado um batom à venda com 5 unidades em estoque
    E uma visitante com 1 unidade desse batom no carrinho
    E ela fecha o pedido pagando com "pix"
    Quando ela cancela o pedido
    Então em instantes o pedido está "CANCELED"
    E em instantes restam 5 unidades em estoque
    E nada foi cobrado
