package co.cosmeticos.product.search;

import co.cosmeticos.product.value.ProductText;

/** Option and value that a variant has to have, as {@code Cor:Rubi}; case and accents do not matter. */
record OptionFilter(String name, String value) {

    /** The form of a filter, for Bean Validation. */
    static final String FORM = "\\s*[^:\\s][^:]*:.*\\S.*";

    /** Message for a text in another form. */
    static final String RULE = "must be the name of an option, a colon and a value, as Cor:Rubi";

    /** The longest name and value, with the colon. */
    static final int LONGEST = 161;

    /** Splits a text of {@link #FORM} at its first colon. */
    static OptionFilter parse(String text) {
        var colon = text.indexOf(':');
        return new OptionFilter(
                ProductText.canonical(text.substring(0, Math.max(0, colon))),
                ProductText.canonical(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return name + ":" + value;
    }
}
