package co.cosmeticos.product.catalog;

/** Visibility of a product. */
public enum ProductStatus {
    /** On sale. */
    ACTIVE,
    /** Visible to administrators only; kept for the orders that name it. */
    ARCHIVED
}
