package dev.timeslice.grader.engine.compile;

import dev.timeslice.grader.engine.compile.CompileReply.CompileError;
import dev.timeslice.grader.engine.process.ParentProcess;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The compiler's own JVM: answers one request after the other until its standard input ends.
 *
 * <p>A source file can make a compiler use all memory or never come back, so the judge does not compile by itself.
 */
final class CompilerMain {
    /** The course's language; newer class files would hold what the verifier does not accept. */
    private static final String LANGUAGE = "17";

    /** A JDK of the very release is told so without {@code --release}, which opens the platform anew for every request. */
    private static final List<String> RELEASE = Runtime.version().feature() == Integer.parseInt(LANGUAGE)
            ? List.of("-source", LANGUAGE, "-target", LANGUAGE)
            : List.of("--release", LANGUAGE);

    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "-implicit:none",
            "-g",
            "-nowarn",
            "-Xlint:none",
            "-Xmaxerrs",
            "20",
            // By a StringBuilder, not by invokedynamic, whose first uses cost a short-lived JVM more than the checks
            // do.
            "-XDstringConcat=inline");

    private static final int ERROR_LIMIT = 20;
    private static final int TEXT_LIMIT = 2_000;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager platform;

    private CompilerMain(String classPath) throws IOException {
        platform = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        platform.setLocation(
                StandardLocation.CLASS_PATH,
                Arrays.stream(classPath.split(File.pathSeparator))
                        .map(File::new)
                        .toList());
        platform.setLocation(StandardLocation.SOURCE_PATH, List.of());
    }

    /**
     * @param arguments the class path that submissions are compiled against
     */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        CompilerMain main = new CompilerMain(arguments[0]);
        // A judge that was killed reads no answer: do not finish for nobody what may never end.
        ParentProcess.endWithIt();
        while (true) {
            CompileRequest request;
            try {
                request = CompileRequest.read(in);
            } catch (EOFException e) {
                return;
            }
            main.compile(request).write(out);
        }
    }

    private CompileReply compile(CompileRequest request) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        MemoryFiles files = new MemoryFiles(platform, request.given());
        List<JavaFileObject> sources = request.sources().entrySet().stream()
                .map(source -> MemoryFiles.source(source.getKey(), source.getValue()))
                .toList();
        boolean compiled = call(compiler.getTask(
                Writer.nullWriter(),
                files,
                diagnostics,
                Stream.concat(RELEASE.stream(), OPTIONS.stream()).toList(),
                null,
                sources));
        List<CompileError> errors = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .limit(ERROR_LIMIT)
                .map(CompilerMain::error)
                .toList();
        if (!compiled && errors.isEmpty()) {
            // The compiler itself gave up, on very deep nesting for one; without a word from us it would pass for
            // success.
            errors = List.of(new CompileError("", 0, CompileTexts.GAVE_UP));
        }
        return new CompileReply(compiled ? files.classes() : new TreeMap<>(), errors);
    }

    private static boolean call(JavaCompiler.CompilationTask task) {
        try {
            return task.call();
        } catch (RuntimeException | StackOverflowError e) {
            // A fault in the compiler that these sources bring out; the JVM is as good as before.
            return false;
        }
    }

    private static CompileError error(Diagnostic<? extends JavaFileObject> diagnostic) {
        String text = String.valueOf(diagnostic.getMessage(Locale.ROOT));
        return new CompileError(
                diagnostic.getSource() == null ? "" : diagnostic.getSource().getName(),
                Math.max(0, diagnostic.getLineNumber()),
                text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT) + " [...]");
    }
}
