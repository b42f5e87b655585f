package dev.timeslice.grader.engine.course;

import java.util.Map;
import java.util.Set;

/**
 * The classes and members that submitted code may touch, listed one by one.
 *
 * @param members binary class name to the members allowed on it: a name (all its overloads), a name directly followed by
 *     its descriptor (one overload), {@code <init>} for constructors, or {@code *} for all members of a given class
 */
public record AllowList(Map<String, Set<String>> members) {

    public AllowList {
        members = Map.copyOf(members);
    }

    public boolean allowsClass(String binaryName) {
        return members.containsKey(binaryName);
    }

    /**
     * @param declaringClass the class that declares the member, not the one it was called on
     * @param descriptor as in the class file; of a field or a method
     */
    public boolean allowsMember(String declaringClass, String name, String descriptor) {
        Set<String> allowed = members.getOrDefault(declaringClass, Set.of());
        return allowed.contains(name) || allowed.contains(name + descriptor) || allowed.contains("*");
    }
}
