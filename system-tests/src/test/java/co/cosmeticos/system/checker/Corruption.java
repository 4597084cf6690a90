package co.cosmeticos.system.checker;

import co.cosmeticos.system.checker.Stores.Database;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Something that goes wrong in secret.
 *
 * @param line how the violation begins that has to tell of it
 * @param sql changes at least one row of a database; none when it is the outside that errs
 * @param outside what the books say instead
 */
record Corruption(String line, Database database, String sql, UnaryOperator<Books> outside) {

    @Override
    public String toString() {
        return line;
    }

    /** The books of a shop in which it has happened. */
    Books plantedIn(Books whole, Stores stores) {
        if (sql == null) {
            return outside.apply(whole);
        }
        if (stores.plant(database, sql) == 0) {
            throw new IllegalStateException("Nothing to corrupt: " + sql);
        }
        return whole.again(database, stores);
    }

    static Corruption order(String line, String sql) {
        return new Corruption(line, Database.ORDER, sql, books -> books);
    }

    /** An order of a guest that is unpaid, or seems to be. */
    static Corruption unpaid(String order, String status) {
        return order(
                "unpaid orders exceed the limit: mailbox:",
                "update orders set status = '%s' where id = '%s'".formatted(status, order));
    }

    static Corruption product(String line, String sql) {
        return new Corruption(line, Database.PRODUCT, sql, books -> books);
    }

    static Corruption worker(String line, String sql) {
        return new Corruption(line, Database.WORKER, sql, books -> books);
    }

    static Corruption ledger(String line, UnaryOperator<List<JsonObject>> change) {
        return new Corruption(line, Database.ORDER, null, books -> books.withLedger(change.apply(books.ledger())));
    }

    static Corruption mails(String line, UnaryOperator<List<JsonObject>> change) {
        return new Corruption(line, Database.WORKER, null, books -> books.withMails(change.apply(books.mails())));
    }

    static Predicate<JsonObject> isOf(String order, String kind) {
        return movement -> order.equals(Books.order(movement)) && kind.equals(movement.getString("kind"));
    }

    static Predicate<JsonObject> isTo(String email) {
        return mail -> mail.getJsonArray("to").toString().contains(email);
    }

    static UnaryOperator<List<JsonObject>> without(Predicate<JsonObject> which) {
        return all -> all.stream().filter(which.negate()).toList();
    }

    static UnaryOperator<List<JsonObject>> each(UnaryOperator<JsonObject> change) {
        return all -> all.stream().map(change).toList();
    }

    static UnaryOperator<List<JsonObject>> twice(Predicate<JsonObject> which) {
        return all -> more(all, which, one -> one);
    }

    static UnaryOperator<List<JsonObject>> otherPayment(Predicate<JsonObject> which) {
        return all -> more(all, which, one -> with(one, "paymentId", "pay_other"));
    }

    /** The authorization of one order, told of another too. */
    static UnaryOperator<List<JsonObject>> authorized(String order, String other) {
        return all -> more(all, isOf(order, "authorize"), one -> with(one, "reference", other));
    }

    /** What was captured of one order went back again, without the shop. */
    static UnaryOperator<List<JsonObject>> goneBack(String order, String kind) {
        return all -> more(all, isOf(order, "capture"), one -> with(one, "kind", kind));
    }

    private static List<JsonObject> more(
            List<JsonObject> all, Predicate<JsonObject> which, UnaryOperator<JsonObject> change) {
        var longer = new ArrayList<>(all);
        all.stream().filter(which).map(change).forEach(longer::add);
        return longer;
    }

    static JsonObject with(JsonObject one, String name, String value) {
        return Json.createObjectBuilder(one).add(name, value).build();
    }
}
