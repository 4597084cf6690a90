package co.cosmeticos.k8s;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.condition.EnabledIf;

/** Marks a test of rendered overlays, which needs kubectl. */
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "co.cosmeticos.k8s.Program#runsKubectl",
        disabledReason = "NOT RUN: overlays are rendered by kubectl, and there is none here")
@interface NeedsKubectl {}
