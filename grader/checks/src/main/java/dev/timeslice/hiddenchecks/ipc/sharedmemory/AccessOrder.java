package dev.timeslice.hiddenchecks.ipc.sharedmemory;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one method does to the memory of a segment, itself and by the classes that it calls: which of its accesses order, and which
 * plain ones have no fence on the side where they need it.
 *
 * <p>Lines of the source stand for the order of execution, within one method; whether a branch leaves a fence out is not seen.
 */
final class AccessOrder {
    private static final String HANDLE = "java.lang.invoke.VarHandle";

    /** A load: ordered by its mode, or by a fence behind it. */
    static final AccessOrder ACQUIRE = new AccessOrder(
            "loads",
            Set.of("getAcquire", "getVolatile"),
            Set.of("acquireFence", "fullFence"),
            Set.of("get", "getOpaque", "getLong"),
            true);

    /** A store: ordered by its mode, or by a fence before it. */
    static final AccessOrder RELEASE = new AccessOrder(
            "stores",
            Set.of("setRelease", "setVolatile"),
            Set.of("releaseFence", "fullFence"),
            Set.of("set", "setOpaque", "put", "putLong"),
            false);

    private final String verb;
    private final Set<String> modes;
    private final Set<String> fences;
    private final Set<String> plain;
    private final boolean fenceBehind;

    private AccessOrder(String verb, Set<String> modes, Set<String> fences, Set<String> plain, boolean fenceBehind) {
        this.verb = verb;
        this.modes = modes;
        this.fences = fences;
        this.plain = plain;
        this.fenceBehind = fenceBehind;
    }

    /** Whether anything in these classes asks for this order at all. */
    boolean isAskedForIn(List<JavaClass> classes) {
        return classes.stream()
                .flatMap(one -> one.getCodeUnits().stream())
                .anyMatch(unit -> unit.getAccessesFromSelf().stream().anyMatch(this::isOrdering));
    }

    /**
     * What is wrong with a method that promises this order; empty if nothing is. A method that only calls what cannot be followed,
     * such as a function kept in a field, is believed.
     */
    List<String> complaints(JavaCodeUnit method, List<JavaClass> classes) {
        String side = fenceBehind ? "behind" : "before";
        Effect effect = effect(method, classes, new ArrayDeque<>());
        List<String> complaints = new ArrayList<>();
        for (String place : effect.unordered()) {
            complaints.add(method.getName() + " " + verb + " plainly in " + place + ", with no fence " + side + " it");
        }
        return complaints;
    }

    private Effect effect(JavaCodeUnit unit, List<JavaClass> classes, Deque<JavaCodeUnit> callers) {
        if (callers.contains(unit)) {
            return Effect.NONE;
        }
        callers.push(unit);
        Set<Integer> fenceLines = new HashSet<>();
        List<Place> places = new ArrayList<>();
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
            int line = access.getLineNumber();
            if (isFence(access)) {
                fenceLines.add(line);
            } else if (isPlain(access)) {
                places.add(new Place(
                        line, Set.of("line " + line + " of " + unit.getOwner().getSimpleName())));
            } else {
                for (JavaCodeUnit called : called(access.getTarget(), classes)) {
                    Effect inner = effect(called, classes, callers);
                    if (!inner.unordered().isEmpty()) {
                        places.add(new Place(line, inner.unordered()));
                    } else if (inner.fenced()) {
                        fenceLines.add(line);
                    }
                }
            }
        }
        callers.pop();
        Set<String> unordered = new TreeSet<>();
        for (Place place : places) {
            if (fenceLines.stream().noneMatch(line -> isOnTheRightSide(line, place.line()))) {
                unordered.addAll(place.what());
            }
        }
        return new Effect(unordered, !fenceLines.isEmpty());
    }

    private boolean isOnTheRightSide(int fence, int access) {
        return fenceBehind ? fence >= access : fence <= access;
    }

    private boolean isOrdering(JavaAccess<?> access) {
        return isFence(access) || (isOfHandle(access) && modes.contains(access.getName()));
    }

    private boolean isFence(JavaAccess<?> access) {
        return isOfHandle(access) && fences.contains(access.getName());
    }

    private boolean isPlain(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        boolean memory = isOfHandle(access) || (owner.startsWith("java.nio.") && owner.endsWith("Buffer"));
        return memory && plain.contains(access.getName());
    }

    private static boolean isOfHandle(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals(HANDLE);
    }

    /** What may run: the method that is named, and those that override it. */
    private static List<JavaCodeUnit> called(AccessTarget target, List<JavaClass> classes) {
        if (!(target instanceof AccessTarget.CodeUnitCallTarget call)) {
            return List.of();
        }
        List<String> parameters = names(call.getRawParameterTypes());
        return classes.stream()
                .filter(one -> one.isAssignableTo(call.getOwner().getName()))
                .flatMap(one -> one.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(call.getName())
                        && names(unit.getRawParameterTypes()).equals(parameters)
                        && !unit.getModifiers().contains(JavaModifier.ABSTRACT))
                .toList();
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).toList();
    }

    /**
     * @param unordered the places of plain accesses that nothing orders
     * @param fenced whether a fence comes with it
     */
    private record Effect(Set<String> unordered, boolean fenced) {
        static final Effect NONE = new Effect(Set.of(), false);
    }

    private record Place(int line, Set<String> what) {}
}
