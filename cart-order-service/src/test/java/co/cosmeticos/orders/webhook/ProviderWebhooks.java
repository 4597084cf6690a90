package co.cosmeticos.orders.webhook;

import co.cosmeticos.orders.World;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The provider's side of the webhooks: Standard Webhooks, signed with the secret of the tests. */
record ProviderWebhooks(World world) {

    int tell(String id, String type, UUID order) throws GeneralSecurityException {
        var now = world.clock.instant().getEpochSecond();
        var body = body(type, order);
        return post(id, now, sign(id, now, body), body);
    }

    static String body(String type, UUID order) {
        return "{\"type\": \"%s\", \"data\": {\"payment\": {\"id\": \"p\", \"reference\": \"%s\"}}}"
                .formatted(type, order);
    }

    int post(String id, long timestamp, String signature, String body) {
        var call = world.api
                .post("/payments/webhooks/simulator")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp));
        if (signature != null) {
            call.header("webhook-signature", signature);
        }
        return call.json(body).send().getStatus();
    }

    static String sign(String id, long timestamp, String body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(World.SECRET.substring(6)), "HmacSHA256"));
        var signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    }
}
