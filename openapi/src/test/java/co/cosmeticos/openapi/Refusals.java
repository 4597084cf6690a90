package co.cosmeticos.openapi;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The refusals of the services by their slugs, as their sources have them: what each is, in the words of its Javadoc, and which
 * members its problem has besides those of every problem (RFC 9457, section 3.2).
 */
final class Refusals extends TreeScanner<Void, Void> {

    private static final String BASE = "Refusal";

    private final Map<String, String> constants = new HashMap<>();
    private final List<Declared> outer = new ArrayList<>();
    private final List<Declared> declared = new ArrayList<>();
    private final String unit;
    private boolean inExtensions;

    private Refusals(CompilationUnitTree unit) {
        this.unit = unit.getPackageName() + ".";
    }

    /**
     * The refusals of a slug.
     *
     * @param meaning what it is; of several refusals, the first
     * @param always the members that it always has
     * @param sometimes those that it may have
     */
    record Told(String meaning, Set<String> always, Set<String> sometimes) {

        /** All that it may have. */
        Set<String> members() {
            return union(always, sometimes);
        }

        private Told and(Told other) {
            var all = union(members(), other.members());
            var both = new TreeSet<>(always);
            both.retainAll(other.always);
            all.removeAll(both);
            return new Told(meaning.isEmpty() ? other.meaning : meaning, both, all);
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            var union = new TreeSet<>(one);
            union.addAll(other);
            return union;
        }
    }

    // A class of a source file; its slug and its members are those of its parent where it says nothing of them.
    private static final class Declared {

        private final String name;
        private final String parent;
        private Optional<String> slug = Optional.empty();
        private Optional<Set<String>> members = Optional.empty();

        Declared(String name, String parent) {
            this.name = name;
            this.parent = parent;
        }

        private String simpleName() {
            return name.substring(Math.max(name.lastIndexOf('$'), name.lastIndexOf('.')) + 1);
        }
    }

    /** All of them. */
    static Map<String, Told> of(Sources sources, Map<String, Comments.Comment> comments) {
        var all = new ArrayList<Declared>();
        for (var unit : sources.units()) {
            var scanner = new Refusals(unit);
            scanner.scan(unit, null);
            all.addAll(scanner.declared);
        }
        var found = new TreeMap<String, Told>();
        for (var one : all.stream().filter(each -> each.slug.isPresent()).toList()) {
            var line = line(one, all);
            if (line.get(line.size() - 1).parent.equals(BASE)) {
                var comment = comments.get(one.name);
                var members = line.stream()
                        .flatMap(each -> each.members.stream())
                        .findFirst()
                        .orElse(Set.of());
                found.merge(
                        one.slug.get(), new Told(comment == null ? "" : comment.text(), members, Set.of()), Told::and);
            }
        }
        return Collections.unmodifiableMap(found);
    }

    // A class, its parent, and so on: a parent stands in the same file, or has a name that no other class has.
    private static List<Declared> line(Declared first, List<Declared> all) {
        var line = new ArrayList<Declared>();
        for (var next = Optional.of(first);
                next.isPresent() && !line.contains(next.get());
                next = parent(next.get(), all)) {
            line.add(next.get());
        }
        return line;
    }

    private static Optional<Declared> parent(Declared child, List<Declared> all) {
        var file = child.name.split("\\$", 2)[0];
        var named = all.stream()
                .filter(one -> one != child && one.simpleName().equals(child.parent) && !child.parent.equals(BASE))
                .toList();
        return named.stream()
                .filter(one -> one.name.split("\\$", 2)[0].equals(file))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, Void unused) {
        var name = outer.isEmpty() ? unit : outer.get(outer.size() - 1).name + "$";
        var parent =
                type.getExtendsClause() == null ? "" : type.getExtendsClause().toString();
        var own = new Declared(name + type.getSimpleName(), parent.substring(parent.lastIndexOf('.') + 1));
        declared.add(own);
        outer.add(own);
        super.visitClass(type, unused);
        outer.remove(outer.size() - 1);
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, Void unused) {
        text(variable.getInitializer())
                .ifPresent(value -> constants.put(variable.getName().toString(), value));
        return super.visitVariable(variable, unused);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, Void unused) {
        inExtensions = method.getName().contentEquals("extensions");
        if (inExtensions && method.getBody() != null) {
            outer.get(outer.size() - 1).members = Optional.of(new TreeSet<>());
        }
        super.visitMethod(method, unused);
        inExtensions = false;
        return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        var called = call.getMethodSelect().toString();
        var arguments = call.getArguments();
        if (called.equals("super") && !arguments.isEmpty() && !outer.isEmpty()) {
            outer.get(outer.size() - 1).slug = text(arguments.get(0));
        }
        if (inExtensions && called.equals("Map.of")) {
            outer.get(outer.size() - 1)
                    .members
                    .ifPresent(members -> IntStream.range(0, arguments.size() / 2)
                            .mapToObj(pair -> arguments.get(2 * pair))
                            .forEach(name -> members.add(text(name).orElseThrow())));
        }
        return super.visitMethodInvocation(call, unused);
    }

    // Of a text or of a constant of the file.
    private Optional<String> text(@Nullable ExpressionTree value) {
        if (value instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            return Optional.of(text);
        }
        return value instanceof IdentifierTree name
                ? Optional.ofNullable(constants.get(name.getName().toString()))
                : Optional.empty();
    }
}
