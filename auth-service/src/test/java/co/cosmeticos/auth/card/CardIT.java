package co.cosmeticos.auth.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.Ids;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardIT {

    private final Accounts accounts = new Accounts();
    private UserId ana;

    @BeforeEach
    void ana() {
        ana = accounts.customer("ana@example.com").id();
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private SavedCard keep(UserId user, String token, int month, int year) {
        return accounts.get(AddCard.class).keep(user, new SavedCard(Ids.next(), token, "visa", "4242", month, year));
    }

    @Test
    void a_card_is_its_owners_and_goes_when_he_says_so() {
        var card = keep(ana, "tok_1", 12, 2030);
        var bia = accounts.customer("bia@example.com").id();
        var cards = accounts.get(SavedCards.class);
        assertThat(cards.all(ana)).containsExactly(card);
        assertThat(cards.all(bia)).isEmpty();
        assertThat(cards.find(ana, card.id())).contains(card);
        assertThat(cards.find(bia, card.id())).isEmpty();
        assertThat(cards.find(ana, Ids.next())).isEmpty();
        assertThat(cards.remove(bia, card.id())).isFalse();
        assertThat(cards.remove(ana, card.id())).isTrue();
        assertThat(cards.all(ana)).isEmpty();
        assertThat(cards.find(ana, card.id())).isEmpty();
    }

    @Test
    void a_token_that_is_known_stands_once_and_no_more_than_ten_do() {
        var first = keep(ana, "tok_0", 1, 2027);
        assertThat(keep(ana, "tok_0", 2, 2031)).isEqualTo(new SavedCard(first.id(), "tok_0", "visa", "4242", 2, 2031));
        for (var n = 1; n < AddCard.LIMIT; n++) {
            keep(ana, "tok_" + n, 12, 2030);
        }
        assertThatThrownBy(() -> keep(ana, "tok_x", 12, 2030)).isInstanceOf(CardRefused.TooMany.class);
        assertThat(keep(ana, "tok_0", 3, 2032).id()).isEqualTo(first.id());
    }

    @Test
    void a_card_is_good_to_the_end_of_its_month() {
        assertThat(keep(ana, "tok_1", 11, 2026).expiryMonth()).isEqualTo(11);
        assertThatThrownBy(() -> keep(ana, "tok_2", 10, 2026)).isInstanceOf(CardRefused.Expired.class);
    }

    private List<String> stored() {
        return accounts.get(Jdbi.class)
                .withHandle(handle -> handle.createQuery("select token from saved_cards")
                        .mapTo(String.class)
                        .list());
    }

    private void change(String what) {
        accounts.get(Jdbi.class).useHandle(handle -> handle.execute("update saved_cards set " + what));
    }

    @Test
    void no_token_is_stored_as_it_is_nor_opens_in_another_customer_s_row() {
        var card = keep(ana, "tok_4711", 12, 2030);
        assertThat(stored()).singleElement().asString().doesNotContain("tok_4711");
        assertThat(accounts.get(SavedCards.class).all(ana)).containsExactly(card);

        var bia = accounts.customer("bia@example.com").id();
        change("user_id = '" + bia + "'");
        assertThatThrownBy(() -> accounts.get(SavedCards.class).all(bia)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tokens_of_before_are_read_and_sealed_at_the_next_start() {
        var card = keep(ana, "tok_4711", 12, 2030);
        change("token = 'tok_4711', token_digest = null");
        var cards = accounts.get(SavedCards.class);
        assertThat(cards.all(ana)).containsExactly(card);

        assertThat(cards.sealAll()).isOne();
        assertThat(cards.sealAll()).isZero();
        assertThat(stored()).singleElement().asString().doesNotContain("tok_4711");
        assertThat(cards.all(ana)).containsExactly(card);
        assertThat(keep(ana, "tok_4711", 1, 2031).id()).isEqualTo(card.id());
    }

    @Test
    void a_card_that_a_server_of_before_stored_beside_a_newer_one_is_there_once() {
        var card = keep(ana, "tok_4711", 12, 2030);
        accounts.get(Jdbi.class).useHandle(handle -> handle.execute("""
                insert into saved_cards (id, user_id, token, brand, last_four, expiry_month, expiry_year, created_at)
                values (?, ?, 'tok_4711', 'visa', '4242', 12, 2030, now()) on conflict (user_id, token) do nothing
                """, Ids.next(), ana));
        var cards = accounts.get(SavedCards.class);
        assertThat(cards.all(ana)).hasSize(2);

        cards.sealAll();
        assertThat(cards.all(ana)).containsExactly(card);
    }
}
