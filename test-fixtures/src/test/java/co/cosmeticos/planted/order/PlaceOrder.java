package co.cosmeticos.planted.order;

import javax.sql.DataSource;

/** Wrong: a use case that speaks SQL itself. */
public class PlaceOrder {

    private final DataSource dataSource;

    public PlaceOrder(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public String text() {
        return dataSource.toString();
    }
}
