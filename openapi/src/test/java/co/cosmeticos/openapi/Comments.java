package co.cosmeticos.openapi;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The Javadoc of types: what a type is, and what each component of a record is. */
final class Comments extends TreePathScanner<Void, DocTrees> {

    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|link|linkplain|literal)\\s+([^}]*)}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, Comment> comments = new HashMap<>();
    private final CompilationUnitTree unit;

    private Comments(CompilationUnitTree unit) {
        this.unit = unit;
    }

    /** What is written at one type. */
    record Comment(String text, Map<String, String> components) {}

    /** Those of all types, by their binary names. */
    static Map<String, Comment> of(Sources sources) {
        var found = new HashMap<String, Comment>();
        for (var unit : sources.units()) {
            var scanner = new Comments(unit);
            scanner.scan(new TreePath(unit), sources.trees());
            found.putAll(scanner.comments);
        }
        return found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, DocTrees trees) {
        var comment = trees.getDocCommentTree(getCurrentPath());
        if (comment != null) {
            comments.put(binaryName(), new Comment(text(comment.getFullBody()), components(comment)));
        }
        return super.visitClass(type, trees);
    }

    private String binaryName() {
        var name = new StringBuilder();
        for (var path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof ClassTree type) {
                name.insert(0, name.isEmpty() ? type.getSimpleName() : type.getSimpleName() + "$");
            }
        }
        return unit.getPackageName() + "." + name;
    }

    private static Map<String, String> components(DocCommentTree comment) {
        return comment.getBlockTags().stream()
                .filter(tag -> tag.getKind() == DocTree.Kind.PARAM)
                .map(ParamTree.class::cast)
                .collect(Collectors.toMap(
                        tag -> tag.getName().toString(), tag -> text(tag.getDescription()), (first, again) -> first));
    }

    private static String text(List<? extends DocTree> body) {
        var text = body.stream().map(DocTree::toString).collect(Collectors.joining());
        var plain = INLINE.matcher(text).replaceAll("`$1`").replaceAll("</?[a-z]+>", " ");
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }
}
