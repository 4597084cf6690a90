# language: pt
Funcionalidade: Comprar cosméticos
  Uma cliente encontra um produto, compra e recebe a confirmação por e-mail.

  Cenário: Compra com cartão aprovada
    Dado um batom à venda com 5 unidades em estoque
    E uma visitante com 2 unidades desse batom no carrinho
    Quando ela fecha o pedido pagando com o cartão "tok_ok"
    Então o pedido está "CONFIRMED"
    E o total cobrado no provedor é o total do pedido
    E restam 3 unidades em estoque
    E ela recebe um e-mail com o número do pedido

  Cenário: A mesma chave de idempotência não cobra duas vezes
    Dado um batom à venda com 5 unidades em estoque
    E uma visitante com 1 unidade desse batom no carrinho
    Quando ela fecha o pedido pagando com o cartão "tok_ok"
    E repete a mesma requisição
    Então a resposta é a mesma, byte por byte
    E o total cobrado no provedor é o total do pedido

  Cenário: Cartão recusado
    Dado um batom à venda com 5 unidades em estoque
    E uma visitante com 2 unidades desse batom no carrinho
    Quando ela tenta fechar o pedido pagando com o cartão "tok_declined"
    Então a compra é recusada com 402 e o problema "payment-declined"
    E restam 5 unidades em estoque
    E o carrinho continua aberto com 2 unidades
    E nada foi cobrado

  Cenário: Sem estoque suficiente
    Dado um batom à venda com 1 unidade em estoque
    E uma visitante com 1 unidade desse batom no carrinho
    E outra visitante compra a última unidade
    Quando ela tenta fechar o pedido pagando com o cartão "tok_ok"
    Então a compra é recusada com 409
    E nada foi cobrado

  Cenário: Autenticação 3-D Secure
    Dado um batom à venda com 5 unidades em estoque
    E uma visitante com 1 unidade desse batom no carrinho
    Quando ela fecha o pedido pagando com o cartão "tok_3ds"
    Então o pedido está "AWAITING_PAYMENT"
    Quando ela se autentica na página do banco
    Então em instantes o pedido está "CONFIRMED"
    E o total cobrado no provedor é o total do pedido

  Cenário: O provedor cobra e não responde
    Dado um batom à venda com 5 unidades em estoque
    E uma visitante com 1 unidade desse batom no carrinho
    Quando ela fecha o pedido pagando com o cartão "tok_lost_reply"
    Então em instantes o pedido está "CONFIRMED"
    E o total cobrado no provedor é o total do pedido
