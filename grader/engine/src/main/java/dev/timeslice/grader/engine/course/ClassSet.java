package dev.timeslice.grader.engine.course;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Class files by binary name, in the order of their names; the arrays are shared and must not be written to.
 *
 * @param files binary name, such as {@code dev.timeslice.ipc.pipe.BoundedPipe$State}, to class file
 */
public record ClassSet(SortedMap<String, byte[]> files) {
    public static final ClassSet EMPTY = new ClassSet(new TreeMap<>());

    public ClassSet {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static ClassSet of(Map<String, byte[]> files) {
        return new ClassSet(new TreeMap<>(files));
    }

    /** These and the others; where both have a name, the other's file stays. */
    public ClassSet overlaidBy(ClassSet other) {
        SortedMap<String, byte[]> union = new TreeMap<>(files);
        union.putAll(other.files);
        return new ClassSet(union);
    }

    /** Those whose binary name is accepted. */
    public ClassSet where(Predicate<String> name) {
        SortedMap<String, byte[]> some = new TreeMap<>(files);
        some.keySet().removeIf(name.negate());
        return new ClassSet(some);
    }

    /** Those that are, or are nested in, one of the top-level classes. */
    public ClassSet ofTopLevel(Collection<String> topLevelNames) {
        return where(name -> topLevelNames.contains(topLevel(name)));
    }

    /** The binary name of the outermost class: what stands before the first {@code $} of the simple name. */
    public static String topLevel(String binaryName) {
        int dollar = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
        return dollar < 0 ? binaryName : binaryName.substring(0, dollar);
    }
}
