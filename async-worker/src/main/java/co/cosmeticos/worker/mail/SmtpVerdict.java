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
 * Classifies a failed SMTP dialogue: a failure of this mail, or of the server. A failure that an address or a text can cause
 * never counts as the server being away; one that our settings cause is final for no mail.
 */
final class SmtpVerdict {

    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int NO_ROOM = 452;
    private static final int TOO_LARGE = 552;
    private static final Set<Integer> LOG_IN = Set.of(530, 534, 538);
    private static final int FIRST_FINAL = 500;

    private SmtpVerdict() {}

    /** Classifies a failure after the connection was opened. */
    static MailNotSent of(MessagingException failure) {
        var answer = causes(failure).flatMap(cause -> answer(cause).stream()).findFirst();
        if (answer.isPresent()) {
            return answer.get().verdict(failure);
        }
        return causes(failure).anyMatch(IOException.class::isInstance)
                ? new MailNotSent.ServerAway(failure)
                : new MailNotSent.Deferred(failure);
    }

    // The reply to RCPT TO is nested in that of the whole dialogue, so the innermost comes first.
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

    /** The command that a reply answers. */
    private enum Subject {
        SENDER,
        RECIPIENT,
        CONTENT
    }

    /** A reply of the server (RFC 5321, section 4.2.1: 5yz is permanent, 4yz transient). */
    private record Answer(int code, Subject subject) {

        MailNotSent verdict(Throwable failure) {
            if (code == SERVICE_NOT_AVAILABLE || code <= 0) {
                return new MailNotSent.ServerAway(code, failure);
            }
            if (isOfOurSettings()) {
                return new MailNotSent.Deferred(code, failure);
            }
            if (code >= FIRST_FINAL) {
                return new MailNotSent.Refused(refused(), code, failure);
            }
            return subject == Subject.SENDER && code != NO_ROOM
                    ? new MailNotSent.ServerAway(code, failure)
                    : new MailNotSent.Deferred(code, failure);
        }

        // The sender is the same for every mail, in ASCII and without a parameter: a fault of it is a fault of our
        // setting,
        // and each mail is sent once that is right. Only the size of the mail is rejected there too (RFC 1870).
        // A required log-in is a fault of our setting as well (RFC 4954).
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
