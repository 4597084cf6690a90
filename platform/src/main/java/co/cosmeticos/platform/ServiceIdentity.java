package co.cosmeticos.platform;

/**
 * Which service this is. Every WAR produces one.
 *
 * @param name as it stands in metrics, queues and CloudEvents sources: {@code product-service}
 * @param prefix of its settings and of its JNDI names: {@code product}
 */
public record ServiceIdentity(String name, String prefix) {}
