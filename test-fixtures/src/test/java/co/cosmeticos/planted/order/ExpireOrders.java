package co.cosmeticos.planted.order;

import co.cosmeticos.planted.cart.CheckOut;
import javax.sql.DataSource;

/** Wrong: a use case that speaks SQL under a plural's name, and asks another use case. */
public class ExpireOrders {

    private final DataSource dataSource;
    private final CheckOut checkOut;

    public ExpireOrders(DataSource dataSource, CheckOut checkOut) {
        this.dataSource = dataSource;
        this.checkOut = checkOut;
    }

    public String text() {
        return dataSource + checkOut.checkOut();
    }
}
