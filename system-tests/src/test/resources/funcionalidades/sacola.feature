# language: pt
Funcionalidade: O que a cliente viu é o que ela paga
  A sacola tem uma moeda e um valor; quem muda o valor por baixo não muda o que é cobrado.

  Cenário: O cupom encolheu entre a sacola e o pagamento
    Dado uma sacola de R$ 100,00 com um cupom de 50%
    Quando a loja muda o cupom para 10%
    E a cliente paga o valor que viu
    Então a compra é recusada porque o valor mudou, e a resposta traz o valor de agora
    Quando a cliente aceita o valor de agora
    Então o provedor cobra R$ 104,90

  Cenário: O cupom acabou entre a sacola e o pagamento
    Dado uma sacola de R$ 100,00 com um cupom de 50%
    Quando a loja encerra o cupom
    E a cliente paga o valor que viu
    Então a compra é recusada porque o valor mudou, e a resposta traz o valor de agora

  Cenário: O produto subiu de preço entre a sacola e o pagamento
    Dado uma sacola de R$ 100,00 com um cupom de 50%
    Quando o produto passa a custar R$ 120,00
    E a cliente paga o valor que viu
    Então a compra é recusada porque o valor mudou, e a resposta traz o valor de agora
    Quando a cliente aceita o valor de agora
    Então o provedor cobra R$ 74,90

  Cenário: Depois de um cartão recusado, outro cartão e o mesmo valor
    Dado uma sacola de R$ 100,00 com um cupom de 50%
    Quando a cliente paga com um cartão que é recusado
    E a cliente paga o valor que viu
    Então o provedor cobra R$ 64,90

  Cenário: Dólares não se somam a reais
    Dado uma sacola de R$ 100,00 com um cupom de 50%
    Quando ela põe na sacola um produto vendido em dólares
    Então isso é recusado porque a moeda é outra
    E a sacola continua a custar R$ 50,00

  Cenário: Um pedido de visitante passa à conta de quem tem o código do pedido
    Dado uma sacola de R$ 100,00 com um cupom de 50%
    E a cliente paga o valor que viu
    Quando outra pessoa entra na loja e pede o pedido sem o código
    Então o pedido não aparece para essa pessoa
    Quando essa pessoa pede o pedido com o código
    Então o pedido está entre os seus
