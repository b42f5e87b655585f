package dev.timeslice.testkit.schedules.rewriting;

/** Defines the classes of a program under control; all others are those of its parent. */
final class RewritingLoader extends ClassLoader {
    private final Program program;

    RewritingLoader(ClassLoader parent, Program program) {
        super(parent);
        this.program = program;
    }

    boolean isOf(Program other) {
        return program == other;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            byte[] file = program.classFile(name);
            return file == null ? super.loadClass(name, resolve) : defineClass(name, file, 0, file.length);
        }
    }
}
