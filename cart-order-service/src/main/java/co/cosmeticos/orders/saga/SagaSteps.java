package co.cosmeticos.orders.saga;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.failpoint.Failpoints;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps by their names, with the failpoints before and after each. */
@Component
public class SagaSteps {

    private final Map<SagaStep, Step> steps;
    private final Failpoints failpoints;

    @Inject
    public SagaSteps(Instance<Step> steps, Failpoints failpoints) {
        this.steps = steps.stream().collect(Collectors.toMap(Step::name, Function.identity()));
        this.failpoints = failpoints;
    }

    Transition execute(SagaContext context) {
        var saga = context.saga();
        var place = saga.type().text() + "." + saga.step().text();
        failpoints.reach(place + ".before");
        var transition = step(saga.step()).execute(context);
        failpoints.reach(place + ".after");
        return transition;
    }

    private Step step(SagaStep name) {
        var step = steps.get(name);
        if (step == null) {
            throw new IllegalStateException("Nothing takes the step " + name);
        }
        return step;
    }
}
