package co.cosmeticos.platform.health;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.amqp.Broker;
import jakarta.inject.Inject;

/** Health of the broker: the connection of this service. */
@Component
public class BrokerDependency implements Dependency {

    private final Broker broker;

    @Inject
    public BrokerDependency(Broker broker) {
        this.broker = broker;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public boolean isUp() {
        return broker.isConnected();
    }
}
