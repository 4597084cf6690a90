package co.cosmeticos.worker.mail;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Filters for templates: {@code 12990 | money("BRL")}, {@code expiresAt | moment} in the time of Brasília. */
final class MailFilters extends AbstractExtension {

    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("money", new MoneyFilter(), "moment", new MomentFilter());
    }

    /** Formats minor units of a currency for the reader's locale. */
    private static final class MoneyFilter implements Filter {

        @Override
        public List<String> getArgumentNames() {
            return List.of("currency");
        }

        @Override
        public Object apply(
                Object input,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int lineNumber) {
            var currency = Currency.getInstance(String.valueOf(arguments.get("currency")));
            var format = NumberFormat.getCurrencyInstance(context.getLocale());
            format.setCurrency(currency);
            format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
            format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
            return format.format(BigDecimal.valueOf(((Number) input).longValue(), currency.getDefaultFractionDigits()));
        }
    }

    /** Formats a moment in the time of Brasília, with the zone, since a customer may be elsewhere. */
    private static final class MomentFilter implements Filter {

        private static final DateTimeFormatter PORTUGUESE = DateTimeFormatter.ofPattern(
                "d 'de' MMMM 'de' uuuu, 'às' HH:mm '(horário de Brasília)'", MailTemplates.BRAZIL);
        private static final DateTimeFormatter ENGLISH =
                DateTimeFormatter.ofPattern("MMMM d, uuuu 'at' h:mm a '(Brasília time)'", Locale.ENGLISH);

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public Object apply(
                Object input,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int lineNumber) {
            var format = "en".equals(context.getLocale().getLanguage()) ? ENGLISH : PORTUGUESE;
            return ((OffsetDateTime) input).atZoneSameInstant(BRASILIA).format(format);
        }
    }
}
