package co.cosmeticos.platform.amqp;

/**
 * The client library has recovered a lost connection, with all of its channels and consumers that it could: a queue that
 * could not be declared again has none. Fired as a CDI event on the connection's thread.
 */
public record BrokerRecovered() {}
