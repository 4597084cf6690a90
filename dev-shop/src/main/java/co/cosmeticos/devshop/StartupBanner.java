package co.cosmeticos.devshop;

import co.cosmeticos.devshop.ShopSettings.Layout;
import java.io.PrintStream;

/** Console text when the shop has started. */
final class StartupBanner {

    static final String LAST_LINE = "Ctrl-C closes it; the data stay.";

    private StartupBanner() {}

    static void print(PrintStream console, ShopSettings settings, ServiceEnvironment wires) {
        console.println();
        if (settings.layout() != Layout.STORES) {
            console.printf("The shop is open     %s%n", settings.publicUrl());
            console.printf("  its API            %s/openapi/%n", settings.publicUrl());
        }
        console.printf("  mailbox            %s%n", wires.mailboxUrl());
        console.printf("  payment simulator  %s%n", wires.paymentsUrl());
        console.printf("  administrator      admin@cosmeticos.example    %s%n", wires.demoPassword());
        console.printf("  customer           cliente@cosmeticos.example  %s%n", wires.demoPassword());
        console.printf("  settings           %s%n", settings.data().resolve("shop.env"));
        console.println(LAST_LINE);
    }
}
