package co.cosmeticos.auth.password;

import co.cosmeticos.platform.text.NormalForm;

/**
 * Password preparation by the OpaqueString profile (RFC 8265, section 4.2): a password is one sequence of code points, on
 * whichever keyboard it is typed. Every space is a plain one, and letters with marks are in normal form C.
 */
record OpaqueString(String text) {

    static OpaqueString of(String typed) {
        var spaced = typed.codePoints()
                .map(sign -> Character.getType(sign) == Character.SPACE_SEPARATOR ? ' ' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return new OpaqueString(NormalForm.composed(spaced.toString()));
    }

    /**
     * Whether it has nothing that no keyboard writes, or writes differently: controls, halves of signs, what is no
     * sign, marks beyond count.
     */
    boolean isTypeable() {
        return NormalForm.isSafe(text)
                && text.codePoints().allMatch(sign -> switch (Character.getType(sign)) {
                    case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
                    default -> true;
                });
    }

    // A record's own text would print it.
    @Override
    public String toString() {
        return "OpaqueString";
    }
}
