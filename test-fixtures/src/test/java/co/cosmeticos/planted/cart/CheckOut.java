package co.cosmeticos.planted.cart;

import jakarta.transaction.Transactional;

/** As it should be: a use case with its transaction, which asks a class that speaks SQL. */
@Component
public class CheckOut {

    private final Carts carts;

    public CheckOut(Carts carts) {
        this.carts = carts;
    }

    @Transactional
    public String checkOut() {
        return carts.text();
    }
}
