package co.cosmeticos.worker;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.worker.eventlog.EventLogSettings;
import co.cosmeticos.worker.mail.SmtpSettings;
import co.cosmeticos.worker.notification.NotificationSettings;
import co.cosmeticos.worker.report.ReportSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces the beans that need settings, a store or a container resource. */
@Component
public class Wiring {

    @Produces
    @Singleton
    ServiceIdentity service() {
        return new ServiceIdentity("async-worker", "worker");
    }

    @Produces
    @Singleton
    SmtpSettings smtpSettings(Settings settings) {
        return SmtpSettings.from(settings);
    }

    @Produces
    @Singleton
    NotificationSettings notificationSettings(Settings settings) {
        return NotificationSettings.from(settings);
    }

    @Produces
    @Singleton
    EventLogSettings eventLogSettings(Settings settings) {
        return EventLogSettings.from(settings);
    }

    @Produces
    @Singleton
    ReportSettings reportSettings(Settings settings) {
        return ReportSettings.from(settings);
    }
}
