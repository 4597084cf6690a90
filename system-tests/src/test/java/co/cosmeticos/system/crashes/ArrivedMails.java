package co.cosmeticos.system.crashes;

import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import jakarta.json.JsonArray;

/** The mails in the shop's mailbox, which tells them page by page. */
final class ArrivedMails {

    private final RunningShop shop;
    private int last;

    ArrivedMails(RunningShop shop) {
        this.shop = shop;
    }

    boolean hasOneTo(String address) {
        return !page("?to=" + address).isEmpty();
    }

    /** How many came since the last look. */
    int countNew() {
        var count = 0;
        for (var page = page("?after=" + last); !page.isEmpty(); page = page("?after=" + last)) {
            count += page.size();
            last = page.getJsonObject(page.size() - 1).getInt("id");
        }
        return count;
    }

    private JsonArray page(String query) {
        return Api.at(shop.process().mailboxUrl())
                .get("/api/messages" + query)
                .is(200)
                .items();
    }
}
