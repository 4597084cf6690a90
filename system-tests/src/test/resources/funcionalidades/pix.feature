# language: pt
Funcionalidade: Pagar com PIX ou boleto
  O pedido espera o pagamento; o estoque fica reservado enquanto espera.

  Cenário: PIX pago
    Dado um batom à venda com 5 unidades em estoque
    E uma visitante com 2 unidades desse batom no carrinho
    Quando ela fecha o pedido pagando com "pix"
    Então o pedido está "AWAITING_PAYMENT"
    E ela recebe um e-mail com o código PIX
    E restam 3 unidades em estoque
    Quando ela paga
    Então em instantes o pedido está "CONFIRMED"
    E ela recebe um e-mail com o número do pedido

  Cenário: PIX expirado
    Dado um batom à venda com 5 unidades em estoque
    E uma visitante com 2 unidades desse batom no carrinho
    Quando ela fecha o pedido pagando com "pix"
    E o prazo do pagamento expira
    Então em instantes o pedido está "EXPIRED"
    E em instantes restam 5 unidades em estoque
    E nada foi cobrado

  Cenário: Boleto pago
    Dado um batom à venda com 5 unidades em estoque
    E uma visitante com 1 unidade desse batom no carrinho
    Quando ela fecha o pedido pagando com "boleto"
    Então o pedido está "AWAITING_PAYMENT"
    E ela recebe um e-mail com a linha do boleto
    Quando ela paga
    Então em instantes o pedido está "CONFIRMED"
