package co.cosmeticos.orders.simulation;

/** A running process. It dies once; what comes back is another one. */
final class Host {

    final String name;
    private boolean alive = true;

    Host(String name) {
        this.name = name;
    }

    boolean isAlive() {
        return alive;
    }

    void die() {
        alive = false;
    }
}
