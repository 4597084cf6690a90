package co.cosmeticos.devshop;

import co.cosmeticos.devshop.http.Html;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * The pages of a shop that has no storefront yet: {@code /}, which tells what is where and what to try, and below
 * {@code /pages/} those that mails link to, and a sign-in. They name the ports of this shop, so that they stand in its own
 * copy of the application that answers outside of the services.
 */
final class ShopPages {

    /** A page below {@code /pages/}, by the title that people read. */
    enum Page {
        ORDER("Seu pedido"),
        VERIFY_EMAIL("Confirme o seu e-mail"),
        CHANGE_EMAIL("Confirme o seu novo e-mail"),
        RESET_PASSWORD("Escolha uma nova senha"),
        FORGOT_PASSWORD("Esqueceu a senha?"),
        MY_DATA("Seus dados"),
        ACCEPT_INVITATION("Convite para a equipe"),
        SIGN_IN("Entre na sua conta");

        /** The pages that the log-in page sends people back to. */
        static final List<Page> OF_THE_SIGNED_IN = List.of(ORDER, MY_DATA, ACCEPT_INVITATION, SIGN_IN);

        private final String title;

        Page(String title) {
            this.title = title;
        }

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Where it stands. */
        String path() {
            return "/pages/" + label() + ".html";
        }
    }

    private final ShopSettings settings;
    private final ServiceEnvironment wires;

    ShopPages(ShopSettings settings, ServiceEnvironment wires) {
        this.settings = settings;
        this.wires = wires;
    }

    /** Copies the application to where the shop's server takes it from, with the pages. */
    void install(Path application) {
        try {
            copy(settings.liberty().resolve("usr/shared/config/root.war"), application);
            Files.writeString(application.resolve("index.html"), welcome());
            var pages = Files.createDirectories(application.resolve("pages"));
            Files.writeString(pages.resolve("pages.js"), read("pages.js"));
            for (var page : Page.values()) {
                Files.writeString(
                        pages.resolve(page.label() + ".html"),
                        read("page.html").replace("{page}", page.label()).replace("{title}", page.title));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private String welcome() throws IOException {
        return read("index.html")
                .replace("{mailbox}", Html.escape(wires.mailboxUrl()))
                .replace("{payments}", Html.escape(wires.paymentsUrl()))
                .replace(
                        "{settings}",
                        Html.escape(settings.data().resolve("shop.env").toString()));
    }

    private static String read(String name) throws IOException {
        try (var resource = ShopPages.class.getResourceAsStream("/pages/" + name)) {
            if (resource == null) {
                throw new IOException("/pages/" + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
