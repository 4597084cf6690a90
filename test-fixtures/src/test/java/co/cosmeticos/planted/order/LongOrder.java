package co.cosmeticos.planted.order;

import jakarta.inject.Inject;

/** Wrong: it needs six things. */
public class LongOrder {

    private final String all;

    @Inject
    public LongOrder(String one, String two, String three, String four, String five, String six) {
        this.all = one + two + three + four + five + six;
    }

    public String all() {
        return all;
    }
}
