package dev.timeslice.grader.engine.compile;

import dev.timeslice.grader.engine.course.ClassSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles small sources of tests, with the class path of the tests and as plain as a submission is compiled. */
public final class InMemoryJavac {

    private InMemoryJavac() {}

    /**
     * @param sources file name to text
     */
    public static ClassSet compile(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(new Source(name, text)));
        try (Output output = new Output(compiler.getStandardFileManager(null, null, null))) {
            boolean success = compiler.getTask(
                            messages,
                            output,
                            null,
                            List.of("-proc:none", "-g", "--release", "17", "-Xlint:none", "-nowarn"),
                            null,
                            files)
                    .call();
            if (!success) {
                throw new IllegalArgumentException(messages.toString());
            }
            return output.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        private Source(String name, String text) {
            super(URI.create("memory:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

        private Output(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return files.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }

        private ClassSet classes() {
            Map<String, byte[]> bytes = new TreeMap<>();
            files.forEach((name, file) -> bytes.put(name, file.toByteArray()));
            return ClassSet.of(bytes);
        }
    }
}
