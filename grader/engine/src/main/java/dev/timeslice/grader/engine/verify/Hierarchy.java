package dev.timeslice.grader.engine.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Supertypes across the border between a submission and what is given to it.
 *
 * <p>A type that cannot be found, or that is its own supertype, ends the walk instead of failing it: what is then not
 * found is not allowed either.
 */
final class Hierarchy {
    private final Map<String, TypeShape> own;
    private final GivenTypes given;
    private final Map<String, List<TypeShape>> linearised = new LinkedHashMap<>();

    /**
     * @param own the submission's and the stub's classes by internal name
     */
    Hierarchy(Map<String, TypeShape> own, GivenTypes given) {
        this.own = Map.copyOf(own);
        this.given = given;
    }

    boolean isOwn(String internalName) {
        return own.containsKey(internalName);
    }

    /**
     * The type and all its supertypes in the order in which the JVM looks a member up: the superclasses up to Object,
     * which stands in for the superclass of an interface too, then the interfaces, nearest first.
     */
    List<TypeShape> withSupertypes(String internalName) {
        List<TypeShape> known = linearised.get(internalName);
        if (known == null) {
            known = linearise(internalName);
            linearised.put(internalName, known);
        }
        return known;
    }

    private List<TypeShape> linearise(String internalName) {
        Map<String, TypeShape> found = new LinkedHashMap<>();
        Optional<TypeShape> next = shape(internalName);
        while (next.isPresent() && found.putIfAbsent(next.get().name(), next.get()) == null) {
            String superName = next.get().superName();
            next = superName == null ? Optional.empty() : shape(superName);
        }
        Deque<String> waiting = new ArrayDeque<>();
        found.values().forEach(type -> waiting.addAll(type.interfaces()));
        while (!waiting.isEmpty()) {
            shape(waiting.remove())
                    .filter(type -> found.putIfAbsent(type.name(), type) == null)
                    .ifPresent(type -> waiting.addAll(type.interfaces()));
        }
        return List.copyOf(found.values());
    }

    /**
     * All declarations of a member in a type and its supertypes, in the JVM's order. A private member of a supertype
     * is left out: it can neither be called nor overridden from below.
     *
     * @param member name directly followed by descriptor
     */
    List<Declaration> declarations(String owner, String member) {
        List<Declaration> declarations = new ArrayList<>();
        for (TypeShape type : withSupertypes(owner)) {
            Integer access = type.members().get(member);
            if (access != null) {
                Declaration declaration = new Declaration(type, isOwn(type.name()), access);
                if (!declaration.isPrivate() || type.name().equals(owner)) {
                    declarations.add(declaration);
                }
            }
        }
        return declarations;
    }

    private Optional<TypeShape> shape(String internalName) {
        TypeShape mine = own.get(internalName);
        return mine != null ? Optional.of(mine) : given.shape(internalName);
    }
}
