package co.cosmeticos.system.access;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.Api;
import co.cosmeticos.system.Operation;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.forgery.Forged;
import co.cosmeticos.system.forgery.Mint;
import co.cosmeticos.system.forgery.Signing;
import co.cosmeticos.system.races.Goods;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everybody who calls, what they have, and the tokens that they show. */
final class Cast {

    /** An operation of each service that needs a token. */
    static final List<String> OF_EACH_SERVICE =
            List.of("/api/v1/catalog/activity", "/api/v1/auth/me", "/api/v1/shop/orders", "/api/v1/ops/notifications");

    private static final int UNITS = 20;
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final RunningShop shop;
    private final ServiceTokens services;
    private final Program program;
    private final Mint mint;
    private final Belongings ofOwner;
    private final Belongings ofGuest;
    private final Map<Identity, String> tokens = new EnumMap<>(Identity.class);

    Cast(RunningShop shop) {
        this.shop = shop;
        this.services = new ServiceTokens(shop);
        this.program = Program.made(shop);
        this.mint = new Mint(shop.process());
        var goods = Goods.of(shop, 1, UNITS);
        var owner = Person.registered(shop);
        this.ofOwner = Belongings.ofCustomer(goods, owner);
        this.ofGuest = Belongings.ofGuest(goods, shop.api());
        tokens.put(Identity.OWNER, owner.tokens().getString("accessToken"));
        tokens.put(Identity.REFRESH_TOKEN, owner.refreshToken());
        tokens.put(Identity.OTHER_CUSTOMER, Person.registered(shop).tokens().getString("accessToken"));
        tokens.put(
                Identity.ADMINISTRATOR,
                Person.registered(shop).administrator().again().tokens().getString("accessToken"));
        addStaff(Identity.CATALOG_MANAGER, "catalog-manager");
        addStaff(Identity.SUPPORT, "support");
        addStaff(Identity.WAREHOUSE, "warehouse");
        // The owner's own token was made before; only the one that is made here is an administrator's.
        owner.administrator();
        var flawless = mint.flawless(owner.id());
        tokens.put(Identity.FLAWLESS, flawless.signed(mint.signature()));
        addWrongClaims(flawless);
        addWrongSignatures(flawless);
        endSession(flawless, owner.again());
        changeRole();
    }

    private void addStaff(Identity identity, String role) {
        var person = Person.registered(shop).withRoles(role).again();
        tokens.put(identity, person.tokens().getString("accessToken"));
    }

    private void addWrongClaims(Forged flawless) {
        var good = mint.signature();
        var expired = Instant.now().minus(SKEW).getEpochSecond() - 1;
        tokens.put(Identity.EXPIRED, flawless.claim("exp", expired).signed(good));
        tokens.put(Identity.OTHER_AUDIENCE, flawless.claim("aud", "other-api").signed(good));
        tokens.put(
                Identity.OTHER_ISSUER,
                flawless.claim("iss", "https://attacker.example").signed(good));
    }

    private void addWrongSignatures(Forged flawless) {
        var other = Signing.by(Signing.RS256, Signing.pair("RSA", 2048).getPrivate());
        var hmac = Signing.hmac("HmacSHA256", mint.publicKey().getEncoded());
        tokens.put(Identity.UNSIGNED, flawless.header("alg", "none").unsigned());
        tokens.put(
                Identity.SIGNED_BY_PUBLIC_KEY, flawless.header("alg", "HS256").signed(hmac));
        tokens.put(Identity.SIGNED_BY_OTHER_KEY, flawless.signed(other));
        tokens.put(Identity.UNKNOWN_KEY, flawless.header("kid", "unknown").signed(other));
    }

    // A session's end is told from service to service, so all of them have to know of it.
    private void endSession(Forged flawless, Person device) {
        var token = flawless.claim("sid", device.logOut()).signed(mint.signature());
        tokens.put(Identity.ENDED_SESSION, token);
        shop.awaitSignedOut(token, OF_EACH_SERVICE);
    }

    private void changeRole() {
        var role = FullRole.withEveryPermission(shop);
        var holder = Person.registered(shop).withRoles("customer", role.name()).again();
        var token = holder.tokens().getString("accessToken");
        role.losesOne();
        tokens.put(Identity.OLDER_THAN_ROLE, token);
        shop.awaitSignedOut(token, OF_EACH_SERVICE);
    }

    /** What came of this operation when it was called so. */
    Answer call(Operation operation, Identity identity, Row row) {
        var things = identity == Identity.HOLDER ? ofGuest : ofOwner;
        return as(identity, row)
                .once()
                .send(operation.method(), things.path(operation), things.body(operation), operation.bodyType());
    }

    private Api as(Identity identity, Row row) {
        return switch (identity) {
            case ANONYMOUS -> shop.api();
            case HOLDER -> shop.api().with("X-Order-Token", ofGuest.orderToken());
            case SERVICE_WITH_SCOPE -> shop.api().as(services.with(row.scope()));
            case SERVICE_WITHOUT_SCOPE -> shop.api().as(services.without(row.scope()));
            case PROGRAM_WITH_PERMISSION -> shop.api().as(program.token());
            case PROGRAM_WITHOUT_PERMISSION -> shop.api().as(program.tokenWithout(row.permission()));
            default -> shop.api().as(tokens.get(identity));
        };
    }
}
