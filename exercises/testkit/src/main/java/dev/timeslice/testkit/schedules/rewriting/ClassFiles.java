package dev.timeslice.testkit.schedules.rewriting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Where the class files of a program come from. A class loader without resources may implement it. */
@FunctionalInterface
public interface ClassFiles {
    /**
     * The class file of a class that belongs to the program; null if there is none, or if it is given and stays as it is.
     *
     * @param name binary name
     */
    byte @Nullable [] classFile(String name);

    /** The files behind the classes of a loader: its own answer, or else its resources. */
    static ClassFiles of(ClassLoader loader) {
        return loader instanceof ClassFiles files ? files : name -> resource(loader, name);
    }

    private static byte @Nullable [] resource(ClassLoader loader, String name) {
        if (Given.isGiven(name)) {
            return null;
        }
        try (InputStream file = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the class file of " + name + " cannot be read", e);
        }
    }
}
