package co.cosmeticos.worker.eventlog;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;
import java.util.function.Supplier;

/**
 * MongoDB cannot be had now: no connection, no answer in time, no primary, no majority. This alone is tried again at once and
 * opens a circuit; what is wrong with one question or one event says nothing of the next.
 */
public final class EventLogAway extends RuntimeException {

    private EventLogAway(MongoException cause) {
        super(cause.getMessage(), cause);
    }

    /** What is asked of MongoDB; throws {@link EventLogAway} when it is away. */
    static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw isAway(e) ? new EventLogAway(e) : e;
        }
    }

    private static boolean isAway(MongoException failure) {
        return !(failure instanceof MongoServerException)
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoWriteConcernException
                || (failure instanceof MongoBulkWriteException batch && isShortOfMajority(batch));
    }

    static boolean isShortOfMajority(MongoBulkWriteException batch) {
        return batch.getWriteErrors().isEmpty() || batch.getWriteConcernError() != null;
    }
}
