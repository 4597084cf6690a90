package co.cosmeticos.platform.health;

/** Something that the service uses and can miss for a while: the broker, MongoDB, another service. */
public interface Dependency {

    /** As it stands in the body of {@code /health/ready}. */
    String name();

    /** Whether it could be used just now; answers at once. */
    boolean isUp();
}
