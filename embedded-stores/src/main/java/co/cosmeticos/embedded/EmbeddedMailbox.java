package co.cosmeticos.embedded;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** SMTP server that accepts every mail and relays none. It keeps the newest ones in memory. */
public final class EmbeddedMailbox implements AutoCloseable {

    private static final int PURGE_AFTER = 100;

    private final GreenMail server;
    private final Clock clock;
    private final int keep;
    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private final Set<MovingMessage> seen = Collections.newSetFromMap(new WeakHashMap<>());
    private long received;

    private EmbeddedMailbox(String host, int port, int keep, Clock clock) {
        this.keep = keep;
        this.clock = clock;
        var setup = new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        this.server = new GreenMail(setup);
    }

    /**
     * Starts on an address.
     *
     * @param keep number of mails kept; older ones are dropped
     */
    public static EmbeddedMailbox start(String host, int port, int keep, Clock clock) {
        var mailbox = new EmbeddedMailbox(host, port, keep, clock);
        mailbox.server.start();
        mailbox.server.getUserManager().setMessageDeliveryHandler(mailbox::accept);
        return mailbox;
    }

    // Called once per recipient of a mail. GreenMail keeps a copy of each for ever, so these are purged from time to
    // time.
    private synchronized GreenMailUser accept(MovingMessage moving, MailAddress recipient)
            throws MessagingException, UserException {
        try {
            if (seen.add(moving)) {
                keep(moving);
            }
            if (received % PURGE_AFTER == 0) {
                server.purgeEmailFromAllMailboxes();
            }
        } catch (IOException | FolderException e) {
            throw new MessagingException("The mail could not be read", e);
        }
        var users = server.getUserManager();
        var everybody = users.getUser("everybody");
        return everybody != null ? everybody : users.createUser("everybody@localhost", "everybody", "everybody");
    }

    private void keep(MovingMessage moving) throws MessagingException, IOException {
        var to = moving.getToAddresses().stream().map(MailAddress::getEmail).toList();
        mails.addLast(ReceivedMail.of(++received, clock.instant(), to, moving.getMessage()));
        if (mails.size() > keep) {
            mails.removeFirst();
        }
    }

    /** The received mails, oldest first. */
    public synchronized List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    /** Deletes all mails. */
    public synchronized void clear() {
        mails.clear();
    }

    @Override
    public void close() {
        server.stop();
    }
}
