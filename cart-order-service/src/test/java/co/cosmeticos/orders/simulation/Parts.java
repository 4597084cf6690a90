package co.cosmeticos.orders.simulation;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the beans of a process by their constructors. A class that begins transactions or speaks SQL is refused: it
 * needs a stand-in, and one that is forgotten would make the simulation lie.
 */
final class Parts {

    private final Map<Class<?>, Object> built = new HashMap<>();
    private final Map<Class<?>, List<?>> families = new HashMap<>();
    private final Map<Class<?>, Class<?>> standIns = new HashMap<>();

    /** This object is the bean of this type. */
    <T> Parts with(Class<? super T> type, T bean) {
        built.put(type, bean);
        return this;
    }

    /** This class is built where what it extends is asked for. */
    Parts standIn(Class<?> type) {
        standIns.put(type.getSuperclass(), type);
        return this;
    }

    /** The beans of a type of which there are several. */
    Parts family(Class<?> type, Class<?>... members) {
        families.put(type, Arrays.stream(members).map(this::get).toList());
        return this;
    }

    /** The same, with these. */
    <T> void members(Class<T> type, List<T> members) {
        families.put(type, members);
    }

    <T> T get(Class<T> type) {
        var known = built.get(type);
        if (known == null) {
            known = make(standIns.getOrDefault(type, type));
            built.put(type, known);
        }
        return type.cast(known);
    }

    private Object make(Class<?> type) {
        requireNoTransaction(type);
        var constructor = constructor(type);
        constructor.setAccessible(true);
        var arguments = Arrays.stream(constructor.getGenericParameterTypes())
                .map(this::argument)
                .toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static void requireNoTransaction(Class<?> type) {
        var places = Stream.concat(Stream.<AnnotatedElement>of(type), Arrays.stream(type.getDeclaredMethods()));
        if (places.anyMatch(Parts::isTransactional)) {
            throw new IllegalStateException(type.getName() + " begins transactions and has no stand-in.");
        }
        var replaced =
                Arrays.stream(type.getDeclaredMethods()).map(Method::getName).toList();
        var left = Arrays.stream(type.getSuperclass().getDeclaredMethods())
                .filter(method -> isTransactional(method) && !replaced.contains(method.getName()))
                .toList();
        if (!left.isEmpty()) {
            throw new IllegalStateException("%s has no stand-in for %s.".formatted(type.getName(), left));
        }
    }

    private static boolean isTransactional(AnnotatedElement place) {
        return place.getDeclaredAnnotation(Transactional.class) != null;
    }

    private static Constructor<?> constructor(Class<?> type) {
        var all = type.getDeclaredConstructors();
        return all.length == 1
                ? all[0]
                : Arrays.stream(all)
                        .filter(one -> one.isAnnotationPresent(jakarta.inject.Inject.class))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(type.getName() + " has no one constructor."));
    }

    private Object argument(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Instance.class
                ? instance(families.get((Class<?>) generic.getActualTypeArguments()[0]))
                : get((Class<?>) type);
    }

    private static Object instance(List<?> members) {
        return proxy(Instance.class, "stream", none -> members.stream());
    }

    /** An executor that can {@code execute} and nothing else. */
    static ManagedScheduledExecutorService executor(Consumer<Runnable> execute) {
        return (ManagedScheduledExecutorService) proxy(ManagedScheduledExecutorService.class, "execute", arguments -> {
            execute.accept((Runnable) arguments[0]);
            return null;
        });
    }

    private static Object proxy(Class<?> type, String only, Function<Object[], @Nullable Object> answer) {
        return Proxy.newProxyInstance(
                Parts.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals(only)) {
                        return answer.apply(arguments);
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }
}
