package co.cosmeticos.product.catalog;

/** Whether the public sees a product. */
public enum ProductStatus {
    /** On sale. */
    ACTIVE,
    /** Kept for the orders that name it; only administrators see it. */
    ARCHIVED
}
