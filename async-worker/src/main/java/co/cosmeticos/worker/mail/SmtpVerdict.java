package co.cosmeticos.worker.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a failure of an SMTP dialogue says: of this mail, or of all mail. What anybody can cause by an address or a text is
 * never told as the server being away; what our own settings cause is final for no mail.
 */
final class SmtpVerdict {

    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int NO_ROOM = 452;
    private static final int TOO_LARGE = 552;
    private static final Set<Integer> LOG_IN = Set.of(530, 534, 538);
    private static final int FIRST_FINAL = 500;

    private SmtpVerdict() {}

    /** The verdict on a mail that was not sent over a line that had been opened. */
    static MailNotSent of(MessagingException failure) {
        var answer = causes(failure).flatMap(cause -> answer(cause).stream()).findFirst();
        if (answer.isPresent()) {
            return answer.get().verdict(failure);
        }
        return causes(failure).anyMatch(IOException.class::isInstance)
                ? new MailNotSent.ServerAway(failure)
                : new MailNotSent.PutOff(failure);
    }

    // The answer to RCPT TO hangs below that of the whole dialogue, so the innermost comes first.
    private static Stream<Throwable> causes(Throwable failure) {
        var below = failure instanceof MessagingException one ? one.getNextException() : failure.getCause();
        return below == null ? Stream.of(failure) : Stream.concat(causes(below), Stream.of(failure));
    }

    private static Optional<Answer> answer(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException rcpt) {
            return Optional.of(new Answer(rcpt.getReturnCode(), Subject.RECIPIENT));
        }
        if (cause instanceof SMTPSenderFailedException from) {
            return Optional.of(new Answer(from.getReturnCode(), Subject.SENDER));
        }
        if (cause instanceof SMTPSendFailedException step) {
            var isFrom = String.valueOf(step.getCommand()).startsWith("MAIL");
            return Optional.of(new Answer(step.getReturnCode(), isFrom ? Subject.SENDER : Subject.CONTENT));
        }
        return Optional.empty();
    }

    /** What a reply speaks of. */
    private enum Subject {
        SENDER,
        RECIPIENT,
        CONTENT
    }

    /** A reply of the server (RFC 5321, section 4.2.1: 5yz is for good, 4yz for now). */
    private record Answer(int code, Subject subject) {

        MailNotSent verdict(Throwable failure) {
            if (code == SERVICE_NOT_AVAILABLE || code <= 0) {
                return new MailNotSent.ServerAway(code, failure);
            }
            if (isOfOurSettings()) {
                return new MailNotSent.PutOff(code, failure);
            }
            if (code >= FIRST_FINAL) {
                return new MailNotSent.Refused(refused(), code, failure);
            }
            return subject == Subject.SENDER && code != NO_ROOM
                    ? new MailNotSent.ServerAway(code, failure)
                    : new MailNotSent.PutOff(code, failure);
        }

        // Our sender is the same for every mail, in ASCII and without a parameter: whatever is wrong with it, no mail
        // is at fault, and each goes out when it is right. Only the size of the mail is told there too (RFC 1870).
        // Nor is it a mail's fault that we have to log in first (RFC 4954).
        private boolean isOfOurSettings() {
            return LOG_IN.contains(code) || (subject == Subject.SENDER && code >= FIRST_FINAL && code != TOO_LARGE);
        }

        private String refused() {
            return switch (subject) {
                case RECIPIENT -> "its recipient";
                case SENDER, CONTENT -> code == TOO_LARGE ? "its size" : "its content";
            };
        }
    }
}
