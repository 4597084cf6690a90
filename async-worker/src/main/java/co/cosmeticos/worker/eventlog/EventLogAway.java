package co.cosmeticos.worker.eventlog;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;
import java.util.function.Supplier;

/**
 * MongoDB is unavailable: no connection, timeout, no primary, no majority. Only this is retried and opens the circuit; an
 * error of one query or one event says nothing about the next.
 */
public final class EventLogAway extends RuntimeException {

    private EventLogAway(MongoException cause) {
        super(cause.getMessage(), cause);
    }

    /** Runs an operation on MongoDB; throws {@link EventLogAway} when it is unavailable. */
    static <T> T onMongo(Supplier<T> question) {
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
