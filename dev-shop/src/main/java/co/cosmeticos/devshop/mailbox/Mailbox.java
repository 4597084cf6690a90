package co.cosmeticos.devshop.mailbox;

import co.cosmeticos.devshop.http.HttpService;
import co.cosmeticos.devshop.http.ParentWatch;
import co.cosmeticos.embedded.EmbeddedMailbox;
import java.time.Clock;

/** Development mailbox: SMTP on one port, web pages with the mails on another. */
public final class Mailbox implements AutoCloseable {

    private final EmbeddedMailbox mails;
    private final HttpService http;

    private Mailbox(EmbeddedMailbox mails, HttpService http) {
        this.mails = mails;
        this.http = http;
    }

    /**
     * Starts both servers.
     *
     * @param keep number of mails kept; older ones are dropped
     */
    public static Mailbox start(String host, int smtpPort, int httpPort, int keep, Clock clock) {
        var http = new HttpService(host, httpPort);
        var mails = EmbeddedMailbox.start(host, smtpPort, keep, clock);
        new MailboxPages(mails).on(http);
        http.start();
        return new Mailbox(mails, http);
    }

    /** The port of the pages. */
    public int port() {
        return http.port();
    }

    @Override
    public void close() {
        http.close();
        mails.close();
    }

    /**
     * Runs it as a process, configured by {@code MAILBOX_HOST}, {@code MAILBOX_SMTP_PORT}, {@code MAILBOX_PORT} and
     * {@code MAILBOX_KEEP}.
     */
    public static void main(String[] args) {
        var host = System.getenv().getOrDefault("MAILBOX_HOST", "127.0.0.1");
        ParentWatch.closeAtExit(start(
                host,
                number("MAILBOX_SMTP_PORT", "8026"),
                number("MAILBOX_PORT", "8025"),
                number("MAILBOX_KEEP", "5000"),
                Clock.systemUTC()));
    }

    private static int number(String variable, String otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, otherwise));
    }
}
