package co.cosmeticos.devshop.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentStatusTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void nothing_follows_an_end() {
        for (var target : PaymentStatus.values()) {
            assertThat(PaymentStatus.DECLINED.mayBecome(target)).isFalse();
            assertThat(PaymentStatus.VOIDED.mayBecome(target)).isFalse();
            assertThat(PaymentStatus.REFUNDED.mayBecome(target)).isFalse();
        }
    }

    @Test
    void what_nobody_paid_in_time_expires(@TempDir java.nio.file.Path folder) {
        var now = new ArrayList<>(java.util.List.of(NOON));
        var clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get(0);
            }
        };
        var told = new ArrayList<String>();
        try (var payments = new Payments(folder, clock, "http://x", webhook -> told.add(webhook.type()))) {
            var order = new PaymentOrder(100, "BRL", "pix", null, 0, "o-1", null, 60, null);
            var id = payments.authorize("a", order).payment().id();
            payments.expireOverdue();
            assertThat(payments.get(id).status()).isEqualTo(PaymentStatus.PENDING);
            now.set(0, NOON.plus(Duration.ofSeconds(61)));
            payments.expireOverdue();
            assertThat(payments.get(id).status()).isEqualTo(PaymentStatus.EXPIRED);
            assertThat(told).containsExactly("payment.expired");
        }
    }
}
