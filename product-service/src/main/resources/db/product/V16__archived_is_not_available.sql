-- Nothing of an archived product can be bought, whatever its stock. A quote within a text is escaped, so that these are members.
update product_cards
   set available = false,
       card = replace(card, ', "available" : true', ', "available" : false'),
       detail = replace(detail, ', "available" : true', ', "available" : false'),
       version = version + 1
 where not active and available;
