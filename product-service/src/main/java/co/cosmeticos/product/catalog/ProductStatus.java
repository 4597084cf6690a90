package co.cosmeticos.product.catalog;

/** Visibility of a product: {@code ACTIVE} is on sale, {@code ARCHIVED} is shown to administrators only. */
public enum ProductStatus {
    /** On sale. */
    ACTIVE,
    /** Visible to administrators only; kept for the orders that name it. */
    ARCHIVED
}
