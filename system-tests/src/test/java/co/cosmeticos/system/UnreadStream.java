package co.cosmeticos.system;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of server-sent events of which nothing is read: who waits for its end waits for the life of the stream. */
final class UnreadStream implements BodySubscriber<String> {

    static final String TYPE = "text/event-stream";

    @Override
    public CompletionStage<String> getBody() {
        return CompletableFuture.completedFuture("");
    }

    @Override
    public void onSubscribe(Flow.Subscription connection) {
        connection.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> unwanted) {}

    @Override
    public void onError(Throwable afterwards) {}

    @Override
    public void onComplete() {}
}
