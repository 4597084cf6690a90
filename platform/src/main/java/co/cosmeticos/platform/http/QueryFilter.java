package co.cosmeticos.platform.http;

import co.cosmeticos.platform.Component;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Rejects unknown query parameters, and repeated ones where the operation expects one value: a misspelled filter would
 * otherwise be ignored.
 */
@Provider
@Priority(Priorities.USER - 100)
@Component
public class QueryFilter implements ContainerRequestFilter {

    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method == null || method.isAnnotationPresent(OpenQuery.class)) {
            return;
        }
        var known = declared.computeIfAbsent(method, QueryFilter::declared);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.containsKey(name)) {
                throw new QueryRefused.Unknown(known.keySet());
            }
            if (values.size() > 1 && !known.get(name)) {
                throw new QueryRefused.Repeated(name);
            }
        });
    }

    // Name to whether it may be repeated.
    private static Map<String, Boolean> declared(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .collect(Collectors.toMap(
                        parameter -> parameter.getAnnotation(QueryParam.class).value(), QueryFilter::takesMany));
    }

    private static boolean takesMany(Parameter parameter) {
        return Collection.class.isAssignableFrom(parameter.getType());
    }
}
