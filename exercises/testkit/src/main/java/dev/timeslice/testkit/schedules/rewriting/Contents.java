package dev.timeslice.testkit.schedules.rewriting;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Calls on the JDK's collections and other containers, whose own code is not rewritten: each call counts as one access of
 * the contents. Whether the object is one of those is seen when the call is made.
 */
final class Contents {
    private static final Set<String> OTHERS =
            Set.of("java/lang/StringBuilder", "java/lang/StringBuffer", "java/lang/Iterable");

    /** Of {@code java.util}, what holds nothing that changes, or nothing that threads share. */
    private static final Set<String> HARMLESS = Set.of(
            "java/util/Objects",
            "java/util/Optional",
            "java/util/OptionalInt",
            "java/util/OptionalLong",
            "java/util/OptionalDouble",
            "java/util/Random",
            "java/util/Arrays",
            "java/util/Collections",
            "java/util/Comparator",
            "java/util/Locale",
            "java/util/UUID");

    private static final Set<String> READERS = Set.of(
            "capacity",
            "ceiling",
            "ceilingEntry",
            "ceilingKey",
            "charAt",
            "clone",
            "comparator",
            "contains",
            "containsAll",
            "containsKey",
            "containsValue",
            "copyInto",
            "descendingIterator",
            "descendingMap",
            "descendingSet",
            "element",
            "elementAt",
            "elements",
            "entrySet",
            "equals",
            "first",
            "firstElement",
            "firstEntry",
            "firstKey",
            "floor",
            "floorEntry",
            "floorKey",
            "forEach",
            "get",
            "getFirst",
            "getKey",
            "getLast",
            "getOrDefault",
            "getValue",
            "hasNext",
            "hasPrevious",
            "hashCode",
            "headMap",
            "headSet",
            "higher",
            "higherEntry",
            "higherKey",
            "indexOf",
            "isEmpty",
            "iterator",
            "keySet",
            "last",
            "lastElement",
            "lastEntry",
            "lastIndexOf",
            "lastKey",
            "length",
            "listIterator",
            "lower",
            "lowerEntry",
            "lowerKey",
            "navigableKeySet",
            "next",
            "nextIndex",
            "peek",
            "peekFirst",
            "peekLast",
            "previous",
            "previousIndex",
            "search",
            "size",
            "stream",
            "subList",
            "subMap",
            "subSet",
            "subSequence",
            "substring",
            "tailMap",
            "tailSet",
            "toArray",
            "toString",
            "values",
            "cardinality",
            "nextSetBit",
            "nextClearBit",
            "intersects",
            "empty");

    private static final Set<String> VIEWS = Set.of(
            "iterator",
            "listIterator",
            "descendingIterator",
            "keySet",
            "values",
            "entrySet",
            "subList",
            "headMap",
            "tailMap",
            "subMap",
            "headSet",
            "tailSet",
            "subSet",
            "navigableKeySet",
            "descendingMap",
            "descendingSet",
            "elements",
            "descendingKeySet");

    private Contents() {}

    /** Whether the call is one on something that may be shared. */
    static boolean mayBeShared(MethodInsnNode invoke, ClassShapes shapes) {
        boolean onAnObject = invoke.getOpcode() != Opcodes.INVOKESTATIC && !invoke.name.equals("<init>");
        String owner = shapes.inheritedFrom(invoke.owner, invoke.name, invoke.desc);
        return onAnObject && (OTHERS.contains(owner) || mayHoldWhatIsShared(owner));
    }

    /** Whether a class of {@code java.util} may be a container. */
    static boolean mayHoldWhatIsShared(String internalName) {
        boolean inUtil = internalName.startsWith("java/util/") && internalName.indexOf('/', 10) < 0;
        return inUtil && !HARMLESS.contains(internalName);
    }

    /** Whether it leaves the contents as they are. */
    static boolean onlyReads(String name) {
        return READERS.contains(name);
    }

    /** Whether its result looks into the same contents. */
    static boolean makesView(MethodInsnNode invoke) {
        return VIEWS.contains(invoke.name) && Type.getReturnType(invoke.desc).getSort() == Type.OBJECT;
    }
}
