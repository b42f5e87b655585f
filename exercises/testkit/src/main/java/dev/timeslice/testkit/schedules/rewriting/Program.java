package dev.timeslice.testkit.schedules.rewriting;

import dev.timeslice.testkit.schedules.control.Places;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A scenario with all classes that it reaches, ready to run under control. */
public final class Program {
    private final String scenario;
    private final ClassLoader given;
    private final ClassFiles files;
    private final ClassRewriter rewriter;
    private final Places places = new Places();
    private final SortedMap<String, String> digests = new TreeMap<>();
    private final Map<String, byte[]> rewritten = new HashMap<>();
    private final boolean reusable;
    private @Nullable RewritingLoader loader;

    private Program(Class<?> scenario, ClassFiles files) {
        this.scenario = scenario.getName();
        this.given = scenario.getClassLoader();
        this.files = files;
        ClassShapes shapes = new ClassShapes(files);
        this.rewriter = new ClassRewriter(shapes, places);
        boolean shareable = true;
        for (String name : new Reach(files).from(this.scenario)) {
            digests.put(name, CodeDigest.of(file(name)));
            shareable &= !StaticState.survives(shapes.node(name.replace('.', '/')));
            // All of it now, so that what cannot be controlled is known before anything runs.
            classFile(name);
        }
        this.reusable = shareable;
    }

    /**
     * Rewrites a scenario and what it reaches.
     *
     * @param scenario as its own loader has it
     * @param files of the classes that are to be under control; all others stay as that loader has them
     * @throws Uncontrollable if a class does what cannot be controlled
     */
    public static Program of(Class<?> scenario, ClassFiles files) {
        return new Program(scenario, files);
    }

    /** The scenario's class under control, in its initial state. */
    public Class<?> load() {
        if (loader == null || !reusable) {
            loader = new RewritingLoader(given, this);
        }
        try {
            return Class.forName(scenario, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(scenario + " was there before", e);
        }
    }

    /** Whether a class is one of this program under control. */
    public boolean has(Class<?> type) {
        return type.getClassLoader() instanceof RewritingLoader found && found.isOf(this);
    }

    public Places places() {
        return places;
    }

    /** The binary name of the scenario. */
    public String scenario() {
        return scenario;
    }

    /** Each class that the scenario reaches, with a digest of its code. */
    public SortedMap<String, String> digests() {
        return digests;
    }

    private byte[] file(String name) {
        byte[] file = files.classFile(name);
        if (file == null) {
            throw new IllegalStateException("no class file of " + name);
        }
        return file;
    }

    /** The rewritten class file; null if the class is not the program's. */
    synchronized byte @Nullable [] classFile(String name) {
        byte[] known = rewritten.get(name);
        if (known == null) {
            byte[] file = files.classFile(name);
            if (file == null) {
                return null;
            }
            known = rewriter.rewritten(file);
            rewritten.put(name, known);
        }
        return known;
    }
}
