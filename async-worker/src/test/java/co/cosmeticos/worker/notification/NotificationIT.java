package co.cosmeticos.worker.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.worker.Examples;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotificationIT {

    private static final Optional<UUID> ADMIN = Optional.of(UUID.randomUUID());

    private final NotificationFixture mailroom = new NotificationFixture();
    private final GreenMail mailbox = mailroom.mailbox();

    @AfterEach
    void stop() {
        mailroom.close();
    }

    @Test
    void an_event_that_comes_twice_is_one_mail_with_the_code_and_its_picture() throws Exception {
        mailbox.start();
        mailroom.publish("pix", "order.awaiting-payment", Examples.orderFacts("pix"));
        mailroom.publish("pix", "order.awaiting-payment", Examples.orderFacts("pix"));
        NotificationFixture.soon().until(() -> mailbox.getReceivedMessages().length == 1);
        mailroom.shop().knows(Examples.ORDER_ID, Examples.order("pt-BR", "CONFIRMED", Examples.pix()));
        mailroom.publish("placed", "order.placed", Examples.orderFacts("pix"));
        NotificationFixture.soon().until(() -> mailbox.getReceivedMessages().length == 2);

        var mail = java.util.Arrays.stream(mailbox.getReceivedMessages())
                .filter(one -> NotificationFixture.subject(one).contains("aguardando o pagamento"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getMessageID()).isEqualTo("<pix-%s.email@cosmeticos.example>".formatted(mailroom.run()));
        assertThat(mail.getAllRecipients()[0]).hasToString("ana@example.com");
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("multipart/related", "image/png", "<pix>");
        NotificationFixture.soon()
                .untilAsserted(() -> assertThat(mailroom.only("pix").status()).isEqualTo(NotificationStatus.SENT));
        assertThat(mailroom.only("pix").attempts()).isOne();
    }

    @Test
    void a_mail_server_that_is_away_costs_attempts_and_no_mail() throws Exception {
        mailroom.publish("late", "user.registered", Examples.userFacts(Examples.USER_ID));
        NotificationFixture.soon().until(() -> mailroom.only("late").attempts() > 0);
        assertThat(mailroom.only("late").reason()).contains("The mail server cannot be used");

        mailbox.start();
        NotificationFixture.soon().until(() -> mailroom.only("late").status() == NotificationStatus.SENT);
        assertThat(mailbox.getReceivedMessages()).hasSize(1);
        assertThat(mailroom.only("late").attempts()).isGreaterThan(1);
        assertThat(mailroom.only("late").reason()).isNull();
    }

    @Test
    void the_last_attempt_gives_up_and_an_administrator_may_send_it_again() throws Exception {
        mailroom.publish("failed", "user.registered", Examples.userFacts(Examples.USER_ID));
        NotificationFixture.soon().until(() -> mailroom.only("failed").status() == NotificationStatus.FAILED);
        assertThat(mailroom.only("failed").attempts()).isEqualTo(4);

        mailbox.start();
        var again = mailroom.get(ResendNotification.class)
                .resend(mailroom.only("failed").id(), ADMIN);
        assertThat(again.status()).isEqualTo(NotificationStatus.PENDING);
        String told = mailroom.get(Jdbi.class)
                .withHandle(handle -> handle.createQuery("select data from outbox_events")
                        .mapTo(String.class)
                        .one());
        assertThat(told).contains("notification.resent", ADMIN.orElseThrow().toString());
        NotificationFixture.soon().until(() -> mailroom.only("failed").status() == NotificationStatus.SENT);
        assertThat(mailbox.getReceivedMessages()[0].getMessageID()).contains("failed-" + mailroom.run());
    }

    @Test
    void what_waits_for_its_next_attempt_is_not_sent_again_by_hand() throws Exception {
        mailroom.publish("waiting", "user.registered", Examples.userFacts(Examples.USER_ID));
        NotificationFixture.soon().until(() -> mailroom.all().size() == 1);
        assertThatThrownBy(() -> mailroom.get(ResendNotification.class)
                        .resend(mailroom.only("waiting").id(), ADMIN))
                .isInstanceOf(NotificationRefused.StillPending.class);
    }

    @Test
    void nobody_writes_to_an_erased_user_or_for_a_payment_that_came() throws Exception {
        mailbox.start();
        var erased = UUID.randomUUID();
        mailroom.shop().knows(Examples.ORDER_ID, Examples.order("pt-BR", "CONFIRMED", Examples.pix()));
        mailroom.publish("erased", "user.registered", Examples.userFacts(erased));
        mailroom.publish("paid", "order.awaiting-payment", Examples.orderFacts("boleto"));
        mailroom.publish("card", "order.awaiting-payment", Examples.orderFacts("card"));
        mailroom.publish("greeted", "user.registered", Examples.userFacts(Examples.USER_ID));
        NotificationFixture.soon().until(() -> mailbox.getReceivedMessages().length == 1);
        NotificationFixture.soon().until(() -> mailroom.only("erased").status() == NotificationStatus.CANCELED);
        NotificationFixture.soon().until(() -> mailroom.only("paid").status() == NotificationStatus.CANCELED);
        assertThat(mailroom.all()).hasSize(3);
        assertThat(NotificationFixture.subject(mailbox.getReceivedMessages()[0]))
                .isEqualTo("Boas-vindas à Cosméticos");
    }

    @Test
    void who_was_refused_in_the_answer_to_the_checkout_gets_no_mail_and_who_was_told_to_wait_does() throws Exception {
        mailbox.start();
        mailroom.shop().knows(Examples.ORDER_ID, Examples.order("pt-BR", "REJECTED", Examples.pix()));
        mailroom.publish("told", "order.rejected", refused(", \"customerTold\": true"));
        mailroom.publish("pending", "order.rejected", refused(", \"customerTold\": false"));
        mailroom.publish("older", "order.rejected", refused(""));
        NotificationFixture.soon().until(() -> mailbox.getReceivedMessages().length == 2);
        NotificationFixture.soon().until(() -> mailroom.only("pending").status() == NotificationStatus.SENT);
        NotificationFixture.soon().until(() -> mailroom.only("older").status() == NotificationStatus.SENT);
        assertThat(mailroom.all()).hasSize(2);
    }

    private static String refused(String more) {
        return "{\"orderId\": \"%s\", \"reason\": \"payment-declined\"%s}".formatted(Examples.ORDER_ID, more);
    }

    @Test
    void a_confirmation_that_is_sent_again_is_not_sent_once_the_order_is_canceled() throws Exception {
        mailbox.start();
        mailroom.shop().knows(Examples.ORDER_ID, Examples.order("pt-BR", "CONFIRMED", Examples.pix()));
        mailroom.publish("placed", "order.placed", Examples.orderFacts("pix"));
        NotificationFixture.soon().until(() -> mailroom.only("placed").status() == NotificationStatus.SENT);
        mailroom.shop().knows(Examples.ORDER_ID, Examples.order("pt-BR", "CANCELED", Examples.pix()));
        mailroom.get(ResendNotification.class).resend(mailroom.only("placed").id(), ADMIN);
        NotificationFixture.soon().until(() -> mailroom.only("placed").status() == NotificationStatus.CANCELED);
        assertThat(mailroom.only("placed").reason()).isEqualTo("The order has gone on, and is CANCELED.");
        assertThat(mailbox.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_mailbox_that_nobody_proved_to_be_the_persons_takes_so_many_and_the_rest_is_withheld() throws Exception {
        mailbox.start();
        mailroom.shop().knows(Examples.ORDER_ID, Examples.order("pt-BR", "EXPIRED", Examples.pix()));
        for (var n = 0; n < 5; n++) {
            mailroom.publish("expired" + n, "order.expired", Examples.orderFacts("pix"));
        }
        NotificationFixture.soon()
                .until(() ->
                        mailroom.all().size() == 5 && mailroom.all().stream().noneMatch(Notification::isPending));

        // Late money revives it, and what was paid is told in any case.
        mailroom.shop().knows(Examples.ORDER_ID, Examples.order("pt-BR", "CONFIRMED", Examples.pix()));
        mailroom.publish("placed", "order.placed", Examples.orderFacts("pix"));
        NotificationFixture.soon().until(() -> mailroom.only("placed").status() == NotificationStatus.SENT);

        var withheld = mailroom.all().stream()
                .filter(one -> one.status() == NotificationStatus.WITHHELD)
                .toList();
        assertThat(withheld)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.reason()).contains("reached its limit of mails"));
        assertThat(mailbox.getReceivedMessages()).hasSize(4);
    }
}
