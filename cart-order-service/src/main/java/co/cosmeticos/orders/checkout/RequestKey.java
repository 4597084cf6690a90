package co.cosmeticos.orders.checkout;

import co.cosmeticos.platform.idempotency.IdempotencyKey;

/**
 * Under which key which request came.
 *
 * @param scope whose key it is: a customer's, or a guest's cart's
 * @param fingerprint of the request, which another request with the same key cannot have
 */
record RequestKey(String scope, IdempotencyKey key, String fingerprint) {}
