package dev.timeslice.grader.engine.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** A file manager whose given classes and results are in memory; nothing of a submission touches the disk. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final SortedMap<String, byte[]> given;
    private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

    MemoryFiles(JavaFileManager platform, SortedMap<String, byte[]> given) {
        super(platform);
        this.given = given;
    }

    SortedMap<String, byte[]> classes() {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    static JavaFileObject source(String fileName, String text) {
        // The name becomes a path, never an option: this is what keeps a file called @options harmless.
        return new SimpleJavaFileObject(
                URI.create("memory:///").resolve(encoded(fileName)), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }

            @Override
            public String getName() {
                return fileName;
            }

            @Override
            public boolean isNameCompatible(String simpleName, Kind kind) {
                return fileName.equals(simpleName + kind.extension);
            }
        };
    }

    private static String encoded(String fileName) {
        return java.net.URLEncoder.encode(fileName, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        Iterable<JavaFileObject> listed = super.list(location, packageName, kinds, recurse);
        if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
            return listed;
        }
        List<JavaFileObject> all = new ArrayList<>();
        listed.forEach(all::add);
        given.forEach((name, bytes) -> {
            if (name.substring(0, Math.max(0, name.lastIndexOf('.'))).equals(packageName)) {
                all.add(new GivenClass(name, bytes));
            }
        });
        return all;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof GivenClass one ? one.binaryName : super.inferBinaryName(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("memory:///out/" + encoded(className)), kind) {
            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                written.put(className, bytes);
                return bytes;
            }
        };
    }

    private static final class GivenClass extends SimpleJavaFileObject {
        private final String binaryName;
        private final byte[] bytes;

        GivenClass(String binaryName, byte[] bytes) {
            super(URI.create("memory:///given/" + encoded(binaryName)), Kind.CLASS);
            this.binaryName = binaryName;
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
