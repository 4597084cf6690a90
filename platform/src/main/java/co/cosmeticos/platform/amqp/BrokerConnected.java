package co.cosmeticos.platform.amqp;

/** CDI event of the first connection to the broker: consumers may subscribe. Fired again if one of them could not. */
public record BrokerConnected() {}
