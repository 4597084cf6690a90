package co.cosmeticos.platform.amqp;

/** The first connection to the broker stands: consumers may subscribe. Fired once as a CDI event. */
public record BrokerConnected() {}
