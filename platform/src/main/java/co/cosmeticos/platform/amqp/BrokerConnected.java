package co.cosmeticos.platform.amqp;

/** The first connection to the broker stands: consumers may subscribe. Fired as a CDI event, again if one of them could not. */
public record BrokerConnected() {}
