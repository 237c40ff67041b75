package org.credit531.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL stands in the source as constant text: nothing that a caller brings is ever part of a statement's text. */
class SqlTests {

    private static final Set<String> TAKES_SQL = Set.of(
            "sql",
            "execute",
            "executeUpdate",
            "executeQuery",
            "prepareStatement",
            "prepareCall",
            "addBatch",
            "batchUpdate",
            "queryForObject",
            "queryForList",
            "copyIn",
            "copyOut");
    private static final int FEWEST_STATEMENTS = 60;

    @Test
    void isConstantText() throws IOException {
        Findings findings = scan(Path.of("src/main/java"));
        assertThat(findings.built).isEmpty();
        assertThat(findings.constant).isGreaterThanOrEqualTo(FEWEST_STATEMENTS);
    }

    @Test
    void noticesTextThatIsBuilt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Broken.java"), """
                class Broken {
                    void find(org.springframework.jdbc.core.simple.JdbcClient jdbc, String name) {
                        jdbc.sql("select * from subject where name = '" + name + "'");
                    }
                }
                """);
        assertThat(scan(folder).built).singleElement().asString().contains("Broken.java:3");
    }

    private static Findings scan(Path root) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(root)) {
            List<Path> java = sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(SqlTests::speaksOfRows)
                    .toList();
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(java);
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            Findings findings = new Findings(Trees.instance(task).getSourcePositions());
            for (CompilationUnitTree unit : task.parse()) {
                findings.scan(unit, unit);
            }
            return findings;
        }
    }

    /**
     * Two contexts speak about tables rather than rows: roles, partitions, COPY of whole tables. The names in their
     * statements come from the database's own catalogue and are quoted by it; their tests try names that need it.
     */
    private static boolean speaksOfRows(Path source) {
        return !source.toString().contains("/credit531/database/")
                && !source.toString().contains("/credit531/backup/");
    }

    /** Every call that takes SQL: how many bring constant text, and where one does not. */
    private static final class Findings extends TreeScanner<Void, CompilationUnitTree> {

        private final List<String> built = new ArrayList<>();
        private final SourcePositions positions;
        private int constant;

        Findings(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, CompilationUnitTree unit) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && TAKES_SQL.contains(method.getIdentifier().toString())
                    && !call.getArguments().isEmpty()) {
                judge(call.getArguments().getFirst(), unit);
            }
            return super.visitMethodInvocation(call, unit);
        }

        private void judge(ExpressionTree text, CompilationUnitTree unit) {
            if (!concerns(text)) {
                return;
            }
            if (isConstant(text)) {
                constant++;
                return;
            }
            long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, text));
            built.add(Path.of(unit.getSourceFile().getName()).getFileName() + ":" + line);
        }

        /** Calls that only share a name with those of JDBC take lambdas or objects. */
        private static boolean concerns(ExpressionTree text) {
            return text instanceof BinaryTree
                    || text instanceof LiteralTree
                    || text instanceof MethodInvocationTree
                    || text instanceof IdentifierTree;
        }

        private static boolean isConstant(ExpressionTree text) {
            return switch (text) {
                case LiteralTree literal -> literal.getValue() instanceof String;
                case IdentifierTree name -> name.getName().toString().matches("[A-Z][A-Z_0-9]*");
                case ParenthesizedTree inner -> isConstant(inner.getExpression());
                case BinaryTree sum -> isConstant(sum.getLeftOperand()) && isConstant(sum.getRightOperand());
                default -> false;
            };
        }
    }
}
