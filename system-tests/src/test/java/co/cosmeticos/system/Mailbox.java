package co.cosmeticos.system;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The mailbox of a shop, read page by page: oldest mails first, with ids that count from 1 since its process began. */
public final class Mailbox {

    // So few that the JSON parser reads a page of the longest mails.
    private static final int PAGE = 100;

    private final Api api;

    public Mailbox(String url) {
        this.api = Api.at(url);
    }

    /** The mails after the one with this id. */
    public List<JsonObject> after(int id) {
        return read("", id);
    }

    /** The mails to this address. */
    public List<JsonObject> to(String address) {
        return read("&to=" + address, 0);
    }

    private List<JsonObject> read(String filter, int after) {
        var mails = new ArrayList<JsonObject>();
        var page = page(filter, after);
        while (!page.isEmpty()) {
            mails.addAll(page);
            page = page(filter, page.get(page.size() - 1).getInt("id"));
        }
        return mails;
    }

    private List<JsonObject> page(String filter, int after) {
        return api.get("/api/messages?limit=%d&after=%d%s".formatted(PAGE, after, filter))
                .is(200)
                .items()
                .getValuesAs(JsonObject.class);
    }
}
