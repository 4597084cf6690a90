package co.cosmeticos.devshop.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.devshop.http.Json;
import co.cosmeticos.embedded.FreePort;
import jakarta.json.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final int KEEP = 110;

    private final int smtp = FreePort.find();
    private Mailbox mailbox;

    @BeforeEach
    void open() {
        mailbox = Mailbox.start("127.0.0.1", smtp, 0, KEEP, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void a_mail_is_shown_with_its_accents_and_without_its_scripts() throws Exception {
        send("Seu pedido está a caminho ✓", "Olá, João", "<p>Olá, <b>João</b></p><script>x</script>");
        var mail = get("/api/messages").getJsonArray("items").getJsonObject(0);
        assertThat(mail.getString("messageId")).isEqualTo("<order-1.placed@cosmeticos.example>");
        assertThat(mail.getString("subject")).isEqualTo("Seu pedido está a caminho ✓");
        assertThat(mail.getString("text")).isEqualTo("Olá, João");
        assertThat(mail.getString("html")).contains("<b>João</b>");
        assertThat(mail.getJsonArray("to").getString(0)).isEqualTo("ana@example.com");
        assertThat(page("/")).contains("Seu pedido está a caminho ✓");
        assertThat(page("/mails/1"))
                .contains("<iframe sandbox", "&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void several_recipients_get_one_mail() throws Exception {
        var message = message("Oi", "texto", "<p>texto</p>");
        message.addRecipient(Message.RecipientType.TO, new InternetAddress("bia@example.com"));
        Transport.send(message);
        assertThat(get("/api/messages?to=bia@example.com").getJsonArray("items"))
                .hasSize(1);
        assertThat(get("/api/messages?to=nobody@example.com").getJsonArray("items"))
                .isEmpty();
        assertThat(get("/api/messages").getJsonArray("items")).hasSize(1);
    }

    // More than the server buffers by itself.
    @Test
    void mails_are_read_page_by_page_and_the_oldest_make_room() throws Exception {
        for (var i = 0; i < KEEP + 10; i++) {
            send("Mail " + i, "t", "<p>t</p>");
        }
        assertThat(ids("")).hasSize(KEEP).startsWith(11).endsWith(KEEP + 10);
        assertThat(ids("?after=30&limit=50")).hasSize(50).startsWith(31).endsWith(80);
        assertThat(ids("?to=ana@example.com&after=" + (KEEP + 9))).containsExactly(KEEP + 10);
        assertThat(ids("?after=" + (KEEP + 10))).isEmpty();
        assertThat(get("/api/messages?after=x").getInt("status")).isEqualTo(400);
        assertThat(get("/api/messages?limit=99999999999999999999").getInt("status"))
                .isEqualTo(400);
    }

    private List<Integer> ids(String query) throws Exception {
        return get("/api/messages" + query).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(mail -> mail.getInt("id"))
                .toList();
    }

    private void send(String subject, String text, String html) throws Exception {
        Transport.send(message(subject, text, html));
    }

    private MimeMessage message(String subject, String text, String html) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(smtp));
        var message = new MimeMessage(Session.getInstance(properties)) {
            @Override
            protected void updateMessageID() throws jakarta.mail.MessagingException {
                setHeader("Message-ID", "<order-1.placed@cosmeticos.example>");
            }
        };
        message.setFrom("loja@cosmeticos.example");
        message.setRecipients(Message.RecipientType.TO, "ana@example.com");
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        return message;
    }

    private JsonObject get(String path) throws Exception {
        return Json.read(page(path), JsonObject.class);
    }

    private String page(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + mailbox.port() + path));
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
