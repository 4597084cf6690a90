package co.cosmeticos.worker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestExecutor;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.job.Jobs;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.outbox.OutboxWake;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.sql.JobsDataSource;
import co.cosmeticos.platform.sql.Resources;
import co.cosmeticos.worker.Events;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.resteasy.specimpl.ResteasyUriInfo;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesReportIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Optional<UUID> ACTOR = Optional.of(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8000"));
    private static final UUID FIRST = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8001");
    private static final UUID SECOND = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8002");

    private static final SecurityContext NOBODY = (SecurityContext) Proxy.newProxyInstance(
            SalesReportIT.class.getClassLoader(),
            new Class<?>[] {SecurityContext.class},
            (proxy, method, arguments) -> null);

    private final TestDatabase database = Stores.database("db/platform", "db/worker");
    private final TestExecutor executor = new TestExecutor();
    private TestContainer container;

    @BeforeEach
    void start() {
        container = TestContainer.of(
                        Jobs.class,
                        SalesMessages.class,
                        SalesFacts.class,
                        Reports.class,
                        ReportJob.class,
                        RequestReport.class,
                        AuditEventPublisher.class,
                        Outbox.class,
                        OutboxWake.class,
                        WriteReport.class)
                .with(DataSource.class, database.dataSource())
                .with(JobsDataSource.class, new JobsDataSource(database.dataSource(), Duration.ofMillis(100)))
                .with(Jdbi.class, Resources.jdbiOn(database.dataSource()))
                .with(Clock.class, Clock.systemUTC())
                .with(Jsonb.class, TestJson.JSONB)
                .with(ServiceIdentity.class, new ServiceIdentity("async-worker", "worker"))
                .with(ReportSettings.class, new ReportSettings(Duration.ofDays(7), ZoneId.of("America/Sao_Paulo")))
                .with(ManagedExecutorService.class, executor.managed())
                .start();
        container.fire(new DatabaseReady());
    }

    @AfterEach
    void stop() {
        container.close();
        executor.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/api/v1/ops/reports",
                "https://evil.example:8443/api/v1/ops/reports",
                "http://localhost//api/v1/ops/reports"
            })
    void a_report_is_followed_at_a_path_whatever_host_was_claimed(String address) {
        var resource = new ReportResource(container.get(RequestReport.class), container.get(Reports.class));
        var order = new ReportResource.ReportRequest("sales", MONDAY, MONDAY, "csv");
        var ordered = resource.order(order, NOBODY, new ResteasyUriInfo(address, ""));
        var id = ((ReportResource.View) ordered.getEntity()).id();
        assertThat(ordered.getHeaderString("Location")).isEqualTo("/api/v1/ops/reports/" + id);
        assertThat(resource.progress(id).id()).isEqualTo(id);
    }

    @Test
    void sales_and_cancellations_are_summed_per_day_of_brasilia_and_sku() {
        placed(FIRST, "2026-11-23T15:00:00Z", line("BATOM-01", "Batom, \\\"matte\\\"", 2, 25980));
        placed(SECOND, "2026-11-24T02:00:00Z", line("BATOM-01", "Batom, \\\"matte\\\"", 1, 12990));
        placed(SECOND, "2026-11-24T02:00:00Z", line("BATOM-01", "Batom, \\\"matte\\\"", 1, 12990));
        canceled(SECOND, "2026-11-24T12:00:00Z");

        assertThat(report(MONDAY, MONDAY.plusDays(1))).isEqualTo("\uFEFF" + """
                day,sku,name,currency,units_sold,sold_minor,sold,units_canceled,canceled_minor,canceled,net_minor,net
                2026-11-23,BATOM-01,"Batom, ""matte""\",BRL,3,38970,389.70,0,0,0.00,38970,389.70
                2026-11-24,BATOM-01,"Batom, ""matte""\",BRL,0,0,0.00,1,12990,129.90,-12990,-129.90
                total,,,BRL,3,38970,389.70,1,12990,129.90,25980,259.80
                """.replace("\n", "\r\n"));
    }

    @Test
    void a_cancellation_may_come_before_its_sale_and_counts_only_if_there_was_one() {
        canceled(FIRST, "2026-11-23T15:00:00Z");
        canceled(SECOND, "2026-11-23T15:00:00Z");
        placed(FIRST, "2026-11-23T14:00:00Z", line("BATOM-01", "Batom", 2, 25980));

        assertThat(report(MONDAY, MONDAY))
                .contains("2026-11-23,BATOM-01,Batom,BRL,2,25980,259.80,2,25980,259.80,0,0.00");
    }

    @Test
    void an_order_whose_money_the_provider_gave_back_is_not_sold_any_more_from_that_day_on() {
        placed(FIRST, "2026-11-23T15:00:00Z", line("BATOM-01", "Batom", 2, 25980));
        placed(SECOND, "2026-11-23T15:00:00Z", line("BATOM-01", "Batom", 1, 12990));
        refunded(FIRST, "2026-11-24T02:59:00Z", 100);
        refunded(FIRST, "2026-11-24T12:00:00Z", 0);
        refunded(FIRST, "2026-11-24T12:00:01Z", 0);
        canceled(FIRST, "2026-11-25T12:00:00Z");
        refunded(SECOND, "2026-11-24T12:00:00Z", 12980);

        assertThat(report(MONDAY, MONDAY.plusDays(2)))
                .contains("2026-11-23,BATOM-01,Batom,BRL,3,38970,389.70,0,0,0.00,38970,389.70")
                .contains("2026-11-24,BATOM-01,Batom,BRL,0,0,0.00,2,25980,259.80,-25980,-259.80")
                .contains("total,,,BRL,3,38970,389.70,2,25980,259.80,12990,129.90")
                .doesNotContain("2026-11-25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-cmd", "@SUM(1)", "＝1+1", "＋1", "－1", "＠SUM(1)", "  =1"})
    void a_name_that_a_spreadsheet_would_run_is_made_harmless(String name) {
        placed(FIRST, "2026-11-23T15:00:00Z", line("BATOM-01", name, 1, 100));
        assertThat(report(MONDAY, MONDAY)).contains(",'" + name + ",").doesNotContain("," + name);
    }

    @Test
    void a_sum_below_zero_stays_a_number() {
        canceled(FIRST, "2026-11-24T15:00:00Z");
        placed(FIRST, "2026-11-23T15:00:00Z", line("-BATOM", "Batom", 1, 100));
        assertThat(report(MONDAY.plusDays(1), MONDAY.plusDays(1)))
                .contains("2026-11-24,'-BATOM,Batom,BRL,0,0,0.00,1,100,1.00,-100,-1.00\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-22, to",
        "2026-11-23, 2027-11-24, to",
        "2026-11-23, +999999999-12-31, to",
        "+999999999-01-01, +999999999-12-31, to",
        "-999999999-01-01, 2026-11-23, from",
        "0000-12-31, 0001-01-01, from",
        "9999-12-31, +10000-01-01, to"
    })
    void a_report_of_no_days_of_too_many_or_of_days_that_nothing_stores_is_refused(
            LocalDate from, LocalDate to, String field) {
        var request = container.get(RequestReport.class);
        assertThatThrownBy(() -> request.sales(from, to, ACTOR))
                .isInstanceOfSatisfying(ReportRefused.InvalidPeriod.class, refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.extensions()).containsEntry("field", field);
                });
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01, 0001-01-01", "9999-12-31, 9999-12-31", "2026-11-23, 2027-11-23"})
    void a_report_of_the_first_the_last_or_the_most_days_is_written(LocalDate from, LocalDate to) {
        assertThat(report(from, to)).startsWith("\uFEFFday,");
    }

    @Test
    void old_reports_are_deleted_with_their_files() {
        var id = container.get(RequestReport.class).sales(MONDAY, MONDAY, ACTOR).id();
        String noted = Resources.jdbiOn(database.dataSource())
                .withHandle(handle -> handle.createQuery(
                                "select data from outbox_events where type = 'audit.recorded' and subject = :id")
                        .bind("id", id.toString())
                        .mapTo(String.class)
                        .one());
        assertThat(noted).contains("report.ordered", ACTOR.orElseThrow().toString());
        var reports = container.get(Reports.class);
        assertThat(reports.deleteExpired(Duration.ofDays(1))).isZero();
        assertThat(reports.deleteExpired(Duration.ofSeconds(-1))).isOne();
        assertThatThrownBy(() -> reports.get(id)).isInstanceOf(NotFound.class);
    }

    private void placed(UUID order, String time, String line) {
        var data = "{\"orderId\": \"%s\", \"number\": \"C-1\", \"currency\": \"BRL\", \"lines\": [%s]}"
                .formatted(order, line);
        container
                .get(SalesMessages.class)
                .handle(Events.received("p" + order + time, "order.placed", order.toString(), time, data));
    }

    private void canceled(UUID order, String time) {
        var data = "{\"orderId\": \"%s\", \"reason\": \"customer\"}".formatted(order);
        container
                .get(SalesMessages.class)
                .handle(Events.received("c" + order, "order.canceled", order.toString(), time, data));
    }

    private void refunded(UUID order, String time, long kept) {
        var data = "{\"orderId\": \"%s\", \"amountMinor\": 1, \"keptMinor\": %d}".formatted(order, kept);
        container
                .get(SalesMessages.class)
                .handle(Events.received("r" + order + time, "order.refunded", order.toString(), time, data));
    }

    private static String line(String sku, String name, int quantity, long totalMinor) {
        return "{\"sku\": \"%s\", \"name\": \"%s\", \"quantity\": %d, \"unitMinor\": 1, \"totalMinor\": %d}"
                .formatted(sku, name, quantity, totalMinor);
    }

    private String report(LocalDate from, LocalDate to) {
        var reports = container.get(Reports.class);
        var id = container.get(RequestReport.class).sales(from, to, ACTOR).id();
        await().atMost(Duration.ofSeconds(30)).until(() -> reports.get(id).status() == ReportStatus.DONE);
        assertThat(reports.get(id).percentDone()).isEqualTo(100);
        return new String(reports.file(id).orElseThrow(), StandardCharsets.UTF_8);
    }
}
