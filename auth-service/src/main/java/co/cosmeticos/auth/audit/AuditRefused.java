package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals of reads of the audit log. */
public abstract sealed class AuditRefused extends Refusal {

    private AuditRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The period ends before it begins. */
    public static final class InvalidPeriod extends AuditRefused {
        InvalidPeriod() {
            super("invalid-audit-period", 400, "The period of the audit log ends before it starts.");
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("field", "to");
        }
    }
}
