package co.cosmeticos.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An operation of the shop, as a document has it.
 *
 * @param path whole, from the gateway on
 * @param method in small letters
 * @param needsPermission whether it is for staff
 */
record ShopOperation(String path, String method, ObjectNode json, boolean needsPermission) {

    /** Its name, a verb and a noun. */
    String id() {
        return json.get("operationId").asText();
    }
}
