package dev.timeslice.grader.worker;

import dev.timeslice.testkit.schedules.rewriting.ClassFiles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Defines classes from memory, after its parent had its turn.
 *
 * <p>It has no resources, so that no file of a submission can configure a library. With a {@code first} loader, that
 * one's classes are used in place of its own: this is how a check finds the code under test.
 */
public final class MapLoader extends ClassLoader implements ClassFiles {
    private final Map<String, byte[]> files;
    private final @Nullable MapLoader first;
    private final Collection<Class<?>> defined = new ConcurrentLinkedQueue<>();

    /**
     * @param files binary name to class file
     */
    public MapLoader(ClassLoader parent, Map<String, byte[]> files, @Nullable MapLoader first) {
        super(parent);
        this.files = files;
        this.first = first;
    }

    /** For the kit, which explores schedules of classes that it has rewritten; a submission cannot name this method. */
    @Override
    public byte @Nullable [] classFile(String name) {
        byte[] file = first == null ? null : first.classFile(name);
        return file == null ? files.get(name) : file;
    }

    /** The classes of the {@code first} loader that have been used. */
    Collection<Class<?>> definedByFirst() {
        return first == null ? List.of() : first.defined;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (first != null && first.files.containsKey(name)) {
            return first.loadClass(name);
        }
        byte[] file = files.get(name);
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        Class<?> made = defineClass(name, file, 0, file.length);
        defined.add(made);
        return made;
    }
}
