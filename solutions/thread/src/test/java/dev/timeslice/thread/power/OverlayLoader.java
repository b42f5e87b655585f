package dev.timeslice.thread.power;

import dev.timeslice.testkit.schedules.rewriting.ClassFiles;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fresh set of the checks and of the code under test, as in a worker: statics never leak from run to run. */
final class OverlayLoader extends ClassLoader implements ClassFiles {
    private final Map<String, byte[]> classes;

    /**
     * @param classes binary name to bytes; all others come from the parent
     */
    OverlayLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = classes;
    }

    @Override
    public byte @Nullable [] classFile(String name) {
        return classes.get(name);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
