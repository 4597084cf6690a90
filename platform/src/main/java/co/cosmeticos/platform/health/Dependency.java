package co.cosmeticos.platform.health;

/** Optional dependency in the readiness: the broker, MongoDB, another service. */
public interface Dependency {

    /** Name in the body of {@code /health/ready}. */
    String name();

    /** Whether it is available, without blocking. */
    boolean isUp();
}
