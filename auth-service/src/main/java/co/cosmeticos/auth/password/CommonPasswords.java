package co.cosmeticos.auth.password;

import co.cosmeticos.platform.Component;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rejects common passwords: of leaked lists, names, words, rows of keys, and what is near to them
 * (NIST SP 800-63B, section 5.1.1.2). Refused is what zxcvbn expects to be found within twenty thousand guesses.
 */
@Component
public class CommonPasswords {

    // It counts ten thousand for a second part, so this takes in a word with a digit behind it.
    private static final double GUESSES = 20_000;
    // The estimate takes longer than in proportion to the length; what begins well needs no look at its end.
    private static final int LOOKED_AT = 48;

    // Zxcvbn's words are English; these are what Brazilians take, and what this shop sells.
    private static final List<String> OF_BRAZIL = List.of(
            "senha",
            "brasil",
            "flamengo",
            "corinthians",
            "palmeiras",
            "gremio",
            "vasco",
            "santos",
            "cruzeiro",
            "botafogo",
            "fluminense",
            "internacional",
            "saopaulo",
            "futebol",
            "amor",
            "teamo",
            "euteamo",
            "deus",
            "deusefiel",
            "jesus",
            "familia",
            "felicidade",
            "saudade",
            "princesa",
            "gatinha",
            "gostosa",
            "estrela",
            "amizade",
            "borboleta",
            "cachorro",
            "chocolate",
            "segredo",
            "acesso",
            "mestre",
            "teste",
            "usuario",
            "maria",
            "joao",
            "pedro",
            "gabriel",
            "lucas",
            "rafael",
            "mateus",
            "felipe",
            "eduardo",
            "juliana",
            "fernanda",
            "leticia",
            "larissa",
            "beatriz",
            "mariana",
            "camila",
            "cosmeticos",
            "perfume",
            "batom",
            "maquiagem",
            "beleza");

    private static final int SHORTEST = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    // Its dictionaries are the same for everybody, and dear to read.
    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    /**
     * Lets a good password pass.
     *
     * @param own the user's name and address, which others know as well
     * @throws PasswordRefused.TooCommon when it would soon be guessed
     */
    public void refuse(String password, List<String> own) {
        if (ZXCVBN.measure(beginning(password), words(own)).getGuesses() < GUESSES) {
            throw new PasswordRefused.TooCommon();
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), LOOKED_AT));
    }

    // What they are made of counts as well: a first name, the name of a mail's domain.
    private static List<String> words(List<String> own) {
        var known = own.stream()
                .flatMap(text -> Stream.concat(Stream.of(beginning(text)), Arrays.stream(NO_WORD.split(text))))
                .filter(word -> word.length() >= SHORTEST);
        return Stream.concat(known, OF_BRAZIL.stream()).toList();
    }
}
