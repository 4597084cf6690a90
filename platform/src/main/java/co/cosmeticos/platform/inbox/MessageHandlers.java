package co.cosmeticos.platform.inbox;

import co.cosmeticos.platform.Component;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The message handlers of this service, by queue. */
@Component
public class MessageHandlers {

    private final Map<String, MessageHandler> byQueue;

    @Inject
    public MessageHandlers(Instance<MessageHandler> handlers) {
        this.byQueue = handlers.stream().collect(Collectors.toMap(MessageHandler::queue, Function.identity()));
    }

    Collection<MessageHandler> all() {
        return byQueue.values();
    }

    Optional<MessageHandler> of(String queue) {
        return Optional.ofNullable(byQueue.get(queue));
    }
}
