package co.cosmeticos.devshop.mailbox;

import co.cosmeticos.devshop.http.HttpService;
import co.cosmeticos.devshop.http.ParentWatch;
import co.cosmeticos.embedded.EmbeddedMailbox;
import java.time.Clock;

/** Development mailbox: SMTP on one port, web pages with the mails on another. */
public final class Mailbox implements AutoCloseable {

    private static final int KEEP = 5_000;

    private final EmbeddedMailbox mails;
    private final HttpService http;

    private Mailbox(EmbeddedMailbox mails, HttpService http) {
        this.mails = mails;
        this.http = http;
    }

    /** Starts both servers. */
    public static Mailbox start(String host, int smtpPort, int httpPort, Clock clock) {
        var http = new HttpService(host, httpPort);
        var mails = EmbeddedMailbox.start(host, smtpPort, KEEP, clock);
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

    /** Runs it as a process, configured by {@code MAILBOX_HOST}, {@code MAILBOX_SMTP_PORT} and {@code MAILBOX_PORT}. */
    public static void main(String[] args) {
        var host = System.getenv().getOrDefault("MAILBOX_HOST", "127.0.0.1");
        ParentWatch.closeAtExit(
                start(host, port("MAILBOX_SMTP_PORT", "8026"), port("MAILBOX_PORT", "8025"), Clock.systemUTC()));
    }

    private static int port(String variable, String otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, otherwise));
    }
}
