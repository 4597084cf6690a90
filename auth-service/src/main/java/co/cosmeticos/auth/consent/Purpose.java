package co.cosmeticos.auth.consent;

/** What a person may be written to for, beyond what an order or the account needs. Nothing was agreed to at first. */
public enum Purpose {
    MARKETING_EMAIL,
    MARKETING_SMS
}
