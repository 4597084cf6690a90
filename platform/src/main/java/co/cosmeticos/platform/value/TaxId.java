package co.cosmeticos.platform.value;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brazilian tax id without punctuation: a CPF (11 digits) or a CNPJ (12 letters or digits and 2 check digits; letters since
 * July 2026).
 *
 * @see <a href="https://www.gov.br/receitafederal/pt-br/centrais-de-conteudo/publicacoes/documentos-tecnicos/cnpj">Receita
 *     Federal: cálculo do DV do CNPJ alfanumérico</a>
 */
public record TaxId(String value) {

    private static final Pattern PUNCTUATION = Pattern.compile("[.\\-/\\s\\p{Z}]");
    private static final Pattern SIGNS = Pattern.compile("[0-9A-Za-z]{11,14}");
    private static final Pattern CPF = Pattern.compile("[0-9]{11}");
    private static final Pattern CNPJ = Pattern.compile("[0-9A-Z]{12}[0-9]{2}");
    private static final int CPF_TOP_WEIGHT = 11;
    private static final int CNPJ_TOP_WEIGHT = 9;
    private static final int MODULUS = 11;

    /** Throws {@link IllegalArgumentException} when the check digits are wrong. */
    public TaxId {
        if (!isCpf(value) && !isCnpj(value)) {
            throw new IllegalArgumentException("Neither a CPF nor a CNPJ.");
        }
    }

    /** Parses a tax id with or without punctuation; throws {@link IllegalArgumentException} when it is invalid. */
    public static TaxId parse(String text) {
        return new TaxId(bare(text));
    }

    /** Whether the text is a tax id, with or without punctuation. */
    public static boolean isValid(String text) {
        var value = bare(text);
        return isCpf(value) || isCnpj(value);
    }

    // Java's change of case costs the square of letters such as ß, and makes an I of a dotless i.
    private static String bare(String text) {
        var signs = PUNCTUATION.matcher(text).replaceAll("");
        return SIGNS.matcher(signs).matches() ? signs.toUpperCase(Locale.ROOT) : signs;
    }

    // Eleven equal digits pass the check and are never issued.
    private static boolean isCpf(String value) {
        return CPF.matcher(value).matches()
                && value.chars().distinct().count() > 1
                && hasCheckDigits(value, CPF_TOP_WEIGHT);
    }

    private static boolean isCnpj(String value) {
        return CNPJ.matcher(value).matches()
                && value.chars().distinct().count() > 1
                && hasCheckDigits(value, CNPJ_TOP_WEIGHT);
    }

    private static boolean hasCheckDigits(String value, int topWeight) {
        var first = value.length() - 2;
        return value.charAt(first) == checkDigit(value.substring(0, first), topWeight)
                && value.charAt(first + 1) == checkDigit(value.substring(0, first + 1), topWeight);
    }

    // Weights rise from 2 at the right end to the top weight, and start again; a letter counts as its ASCII code minus
    // 48.
    private static char checkDigit(String digits, int topWeight) {
        var sum = 0;
        var weight = 2;
        for (var i = digits.length() - 1; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = weight == topWeight ? 2 : weight + 1;
        }
        var rest = sum % MODULUS;
        return (char) ('0' + (rest < 2 ? 0 : MODULUS - rest));
    }
}
