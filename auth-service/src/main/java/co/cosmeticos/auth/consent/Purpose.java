package co.cosmeticos.auth.consent;

/** Purposes of messages that need consent: those beyond what an order or the account needs. */
public enum Purpose {
    MARKETING_EMAIL,
    MARKETING_SMS
}
