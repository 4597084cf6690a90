package co.cosmeticos.devshop;

import co.cosmeticos.devshop.data.DataFolder;
import co.cosmeticos.devshop.http.Html;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The pages of a shop that has no storefront yet: {@code /}, which tells what is where and what to try, and below
 * {@code /pages/} those that mails link to, and a sign-in. They name the ports of this shop, so that they stand in its own
 * copy of the application that answers outside of the services.
 */
final class ShopPages {

    /** What a page is called, and the title that people read. */
    record Page(String name, String title) {

        /** Where it stands. */
        String path() {
            return "/pages/" + name + ".html";
        }
    }

    static final Page ORDER = new Page("order", "Seu pedido");
    static final Page VERIFY_EMAIL = new Page("verify-email", "Confirme o seu e-mail");
    static final Page CHANGE_EMAIL = new Page("change-email", "Confirme o seu novo e-mail");
    static final Page RESET_PASSWORD = new Page("reset-password", "Escolha uma nova senha");
    static final Page FORGOT_PASSWORD = new Page("forgot-password", "Esqueceu a senha?");
    static final Page MY_DATA = new Page("my-data", "Seus dados");
    static final Page SIGN_IN = new Page("sign-in", "Entre na sua conta");

    /** The pages that the log-in page sends people back to. */
    static final List<Page> OF_THE_SIGNED_IN = List.of(ORDER, MY_DATA, SIGN_IN);

    private static final List<Page> ALL =
            List.of(ORDER, VERIFY_EMAIL, CHANGE_EMAIL, RESET_PASSWORD, FORGOT_PASSWORD, MY_DATA, SIGN_IN);

    private final ShopSettings settings;
    private final ServiceEnvironment wires;

    ShopPages(ShopSettings settings, ServiceEnvironment wires) {
        this.settings = settings;
        this.wires = wires;
    }

    /** Copies the application into the folder of the shop's data, with the pages; returns where it is. */
    Path install(DataFolder folder) {
        var application = folder.folder("root.war");
        try {
            copy(settings.liberty().resolve("usr/shared/config/root.war"), application);
            Files.writeString(application.resolve("index.html"), welcome());
            var pages = Files.createDirectories(application.resolve("pages"));
            Files.writeString(pages.resolve("pages.js"), read("pages.js"));
            for (var page : ALL) {
                Files.writeString(
                        pages.resolve(page.name() + ".html"),
                        read("page.html").replace("{page}", page.name()).replace("{title}", page.title()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return application;
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
