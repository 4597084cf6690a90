package co.cosmeticos.platform;

/**
 * Name and settings prefix of this service; every WAR produces one.
 *
 * @param name in metrics, queues and CloudEvents sources: {@code product-service}
 * @param prefix of its settings and of its JNDI names: {@code product}
 */
public record ServiceIdentity(String name, String prefix) {}
