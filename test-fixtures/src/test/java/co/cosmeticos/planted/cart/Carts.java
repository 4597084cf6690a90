package co.cosmeticos.planted.cart;

import javax.sql.DataSource;

/** As it should be: a plural, SQL and nothing else. */
@Component
public class Carts {

    private final DataSource dataSource;

    public Carts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public String text() {
        return dataSource.toString();
    }
}
