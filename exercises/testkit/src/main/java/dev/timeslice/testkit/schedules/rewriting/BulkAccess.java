package dev.timeslice.testkit.schedules.rewriting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Calls of the JDK that read or change what an argument holds, such as {@code new ArrayList<>(list)}, {@code
 * Collections.sort(list)} and {@code Arrays.fill(array, 0)}.
 *
 * @param argument which one
 * @param write whether it is changed
 * @param from the argument with the first index of an array; -1 if there is none
 * @param to the argument with the index behind the last one; -1 if there is none
 */
record BulkAccess(int argument, boolean write, int from, int to) {
    private static final String COLLECTIONS = "java/util/Collections";
    private static final String ARRAYS = "java/util/Arrays";

    private static final Set<String> CHANGE_THE_FIRST =
            Set.of("addAll", "copy", "fill", "replaceAll", "reverse", "rotate", "shuffle", "sort", "swap", "setAll");

    private static final Set<String> ONLY_WRAP = Set.of("asLifoQueue", "enumeration", "newSetFromMap");

    private static final List<String> WRAPPERS = List.of("unmodifiable", "synchronized", "checked");

    /** What a call does to its arguments; empty if it is not one of the JDK, or takes nothing that is shared. */
    static List<BulkAccess> of(MethodInsnNode invoke) {
        List<BulkAccess> accesses = new ArrayList<>();
        if (!invoke.owner.startsWith("java/") || wraps(invoke)) {
            return accesses;
        }
        Type[] arguments = Type.getArgumentTypes(invoke.desc);
        boolean changesTheFirst = invoke.getOpcode() == Opcodes.INVOKESTATIC && CHANGE_THE_FIRST.contains(invoke.name);
        for (int i = 0; i < arguments.length; i++) {
            boolean write = i == 0 && changesTheFirst;
            if (isContainer(arguments[i])) {
                accesses.add(new BulkAccess(i, write, -1, -1));
            } else if (invoke.owner.equals(ARRAYS) && arguments[i].getSort() == Type.ARRAY) {
                accesses.add(ofElements(i, write, arguments, invoke.name));
            }
        }
        return accesses;
    }

    private static BulkAccess ofElements(int array, boolean write, Type[] arguments, String name) {
        boolean hasRange = arguments.length > array + 2
                && arguments[array + 1].getSort() == Type.INT
                && arguments[array + 2].getSort() == Type.INT;
        boolean hasLength = name.equals("copyOf");
        return new BulkAccess(
                array, write, hasRange ? array + 1 : -1, hasRange ? array + 2 : hasLength ? array + 1 : -1);
    }

    private static boolean wraps(MethodInsnNode invoke) {
        boolean ofCollections = invoke.owner.equals(COLLECTIONS)
                && (ONLY_WRAP.contains(invoke.name) || WRAPPERS.stream().anyMatch(invoke.name::startsWith));
        return ofCollections || (invoke.owner.equals(ARRAYS) && invoke.name.equals("asList"));
    }

    /** Whether the result of a call is only another face of its argument. */
    static boolean isViewOfItsArgument(MethodInsnNode invoke) {
        return invoke.owner.equals(COLLECTIONS) && invoke.name.startsWith("unmodifiable");
    }

    boolean isOfAnArray(MethodInsnNode invoke) {
        return Type.getArgumentTypes(invoke.desc)[argument].getSort() == Type.ARRAY;
    }

    private static boolean isContainer(Type type) {
        if (type.getSort() != Type.OBJECT) {
            return false;
        }
        String name = type.getInternalName();
        return name.equals("java/lang/Iterable") || Contents.mayHoldWhatIsShared(name);
    }
}
