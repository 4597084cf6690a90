package co.cosmeticos.openapi;

import co.cosmeticos.fixtures.SourceFiles;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * The sources of the services, parsed once for all that is read from them.
 *
 * @param trees by which the Javadoc of a declaration is found
 * @param units the files, in the order of their paths
 */
record Sources(DocTrees trees, List<CompilationUnitTree> units) {

    Sources {
        units = List.copyOf(units);
    }

    /** Those below these folders. */
    static Sources below(List<Path> folders) throws IOException {
        var sources = folders.stream()
                .flatMap(folder -> SourceFiles.below(folder, ".java").stream())
                .sorted()
                .toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            return new Sources(DocTrees.instance(task), units);
        }
    }
}
