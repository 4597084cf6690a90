package co.cosmeticos.platform.amqp;

/**
 * CDI event of a recovered connection, on the thread of the connection. Channels and consumers are recovered too, except
 * the consumer of a queue that could not be declared again.
 */
public record BrokerRecovered() {}
