package dev.timeslice.grader.engine.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shapes of the JDK's and the model's classes, read as class files and never loaded.
 *
 * <p>What exists is remembered; what does not exist is not, or a submission could fill the cache with names that it
 * made up. Safe for use by several threads.
 */
final class GivenTypes {
    private final ClassLoader loader;
    private final Map<String, TypeShape> shapes = new ConcurrentHashMap<>();

    /**
     * @param loader finds the class files of the JDK and of the model
     */
    GivenTypes(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * @param name internal name
     */
    Optional<TypeShape> shape(String name) {
        TypeShape known = shapes.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TypeShape> read = read(name);
        read.ifPresent(shape -> shapes.put(name, shape));
        return read;
    }

    private Optional<TypeShape> read(String name) {
        try (InputStream file = loader.getResourceAsStream(name + ".class")) {
            return file == null ? Optional.empty() : Optional.of(TypeShape.of(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class file of " + name, e);
        }
    }
}
