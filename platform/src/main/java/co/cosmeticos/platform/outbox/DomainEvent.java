package co.cosmeticos.platform.outbox;

/**
 * Domain event published to other services: a flat record of ids and facts, without personal data. Its record components
 * are the {@code data} of the CloudEvent.
 */
public interface DomainEvent {

    /** The type, which is the routing key too: {@code order.placed}. */
    String type();

    /** The id of the aggregate; events of one subject are published in their order. */
    String subject();

    /** The version of the schema of {@code data}; changes when a reader could break. */
    default int version() {
        return 1;
    }
}
