package co.cosmeticos.planted.order;

import co.cosmeticos.planted.cart.CheckOut;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Wrong: the transaction spans the answer. And an arrow: order -> cart. */
@Path("/carts")
public class CartResource {

    private final CheckOut checkOut;

    public CartResource(CheckOut checkOut) {
        this.checkOut = checkOut;
    }

    @POST
    @Transactional
    public String checkOut() {
        return checkOut.checkOut();
    }
}
