package co.cosmeticos.auth.letter;

import co.cosmeticos.platform.problem.Refusal;

/** Why a code from a mail was not taken. */
public abstract sealed class LetterRefused extends Refusal {

    private LetterRefused(String detail) {
        super(detail);
    }

    /** The code is none of ours, was used, has expired, or password or address have changed since; which is not told. */
    public static final class CodeVoid extends LetterRefused {
        public CodeVoid() {
            super("This code is not good any more; ask for another mail.");
        }

        @Override
        public String slug() {
            return "code-void";
        }

        @Override
        public int status() {
            return 410;
        }
    }
}
