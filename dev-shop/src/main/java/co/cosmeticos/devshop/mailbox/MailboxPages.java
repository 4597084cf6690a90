package co.cosmeticos.devshop.mailbox;

import co.cosmeticos.devshop.http.Html;
import co.cosmeticos.devshop.http.HttpService;
import co.cosmeticos.devshop.http.Refused;
import co.cosmeticos.devshop.http.Request;
import co.cosmeticos.devshop.http.Response;
import co.cosmeticos.embedded.EmbeddedMailbox;
import co.cosmeticos.embedded.ReceivedMail;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox for people ({@code /}) and for tests ({@code /api/messages?to=&after=&limit=}): the oldest mails first, at most
 * {@value #PAGE} at once, those after the one with this id.
 */
final class MailboxPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("America/Sao_Paulo"));

    private static final int PAGE = 500;

    private final EmbeddedMailbox mailbox;

    MailboxPages(EmbeddedMailbox mailbox) {
        this.mailbox = mailbox;
    }

    void on(HttpService http) {
        http.route("GET", "/", call -> Html.page("Caixa de correio", list()));
        http.route("GET", "/mails/*", call -> Html.page(subject(mail(call)), show(mail(call))));
        http.route("GET", "/api/messages", call -> Response.json(200, Map.of("items", found(call))));
        http.route("GET", "/api/messages/*", call -> Response.json(200, mail(call)));
        http.route("DELETE", "/api/messages", call -> clear());
    }

    private Response clear() {
        mailbox.clear();
        return Response.noContent();
    }

    private List<ReceivedMail> found(Request call) {
        var to = call.query().get("to");
        var after = number(call, "after", 0);
        var limit = Math.min(number(call, "limit", PAGE), PAGE);
        return mailbox.mails().stream()
                .filter(mail -> mail.id() > after)
                .filter(mail -> to == null || mail.to().contains(to))
                .limit(limit)
                .toList();
    }

    private static long number(Request call, String name, long otherwise) {
        var given = call.query().getOrDefault(name, Long.toString(otherwise));
        if (!given.matches("[0-9]{1,18}")) {
            throw Refused.badRequest(name + " must be a number of at most 18 digits, was " + given);
        }
        return Long.parseLong(given);
    }

    private ReceivedMail mail(Request call) {
        return mailbox.mails().stream()
                .filter(mail -> call.id().equals(Long.toString(mail.id())))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("Mail " + call.id()));
    }

    private String list() {
        var rows = new StringBuilder();
        var mails = mailbox.mails();
        for (var i = mails.size() - 1; i >= 0; i--) {
            rows.append(row(mails.get(i)));
        }
        return """
                <table><thead><tr><th>Recebido</th><th>Para</th><th>Assunto</th></tr></thead>
                <tbody>%s</tbody></table>
                """.formatted(rows);
    }

    private static String row(ReceivedMail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%d\">%s</a></td></tr>%n"
                .formatted(TIME.format(mail.receivedAt()), to(mail), mail.id(), Html.escape(subject(mail)));
    }

    // A mail is untrusted HTML: sandboxed without scripts and origin.
    private static String show(ReceivedMail mail) {
        var html = mail.html() == null
                ? ""
                : "<iframe sandbox srcdoc=\"%s\"></iframe>".formatted(Html.escape(mail.html()));
        return """
                <p><a href="/">Todas as mensagens</a></p>
                <p>Para %s, %s<br><code>%s</code></p>
                %s<pre>%s</pre>
                """.formatted(
                to(mail), TIME.format(mail.receivedAt()), orEmpty(mail.messageId()), html, orEmpty(mail.text()));
    }

    private static String to(ReceivedMail mail) {
        return mail.to().stream().map(Html::escape).collect(Collectors.joining(", "));
    }

    private static String subject(ReceivedMail mail) {
        return mail.subject() == null ? "(sem assunto)" : mail.subject();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : Html.escape(text);
    }
}
