package dev.timeslice.testkit.schedules.rewriting;

import static dev.timeslice.testkit.schedules.rewriting.HookCalls.HOOKS;
import static dev.timeslice.testkit.schedules.rewriting.HookCalls.call;
import static dev.timeslice.testkit.schedules.rewriting.HookCalls.number;
import static dev.timeslice.testkit.schedules.rewriting.HookCalls.op;

import dev.timeslice.testkit.schedules.shims.PlainObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Rewrites calls: those that coordinate, those whose results differ from run to run, and those on collections. */
final class CallRewriter {
    /** Methods of Object, by name and descriptor, to the hook that takes the object as its argument. */
    private static final Map<String, String> OF_OBJECT = Map.of(
            "wait()V", "await",
            "wait(J)V", "await",
            "wait(JI)V", "await",
            "notify()V", "signal",
            "notifyAll()V", "signalAll");

    /** Static methods to hooks of the same descriptor. */
    private static final Map<String, String> STATIC = Map.of(
            "java/lang/System.nanoTime()J", "nanoTime",
            "java/lang/System.currentTimeMillis()J", "currentTimeMillis",
            "java/lang/System.identityHashCode(Ljava/lang/Object;)I", "identityHashCode",
            "java/lang/Math.random()D", "random");

    /** Collections whose order depends on hash codes, to ones of the same kind whose order does not. */
    private static final Map<String, String> ORDERED =
            Map.of("java/util/HashMap", "java/util/LinkedHashMap", "java/util/HashSet", "java/util/LinkedHashSet");

    /** Methods of locks that tell whether they are taken. */
    private static final Set<String> LOOKS_AT_LOCKS =
            Set.of("tryLock", "isLocked", "isWriteLocked", "getReadLockCount", "hasQueuedThreads", "getState");

    private final MethodNode method;
    private final ClassShapes shapes;
    private final Sites sites;

    CallRewriter(MethodNode method, ClassShapes shapes, Sites sites) {
        this.method = method;
        this.shapes = shapes;
        this.sites = sites;
    }

    void rewrite(MethodInsnNode invoke) {
        String signature = invoke.name + invoke.desc;
        if (LOOKS_AT_LOCKS.contains(invoke.name)) {
            sites.noteLookAtLocks();
        }
        String ofObject = OF_OBJECT.get(signature);
        String ofClass = STATIC.get(invoke.owner + "." + signature);
        if (ofObject != null && invoke.getOpcode() != Opcodes.INVOKESTATIC) {
            invoke.desc = "(Ljava/lang/Object;" + invoke.desc.substring(1);
            replace(invoke, ofObject);
        } else if (ofClass != null) {
            replace(invoke, ofClass);
        } else if (invoke.owner.equals("java/lang/Object") && signature.equals("hashCode()I")) {
            rewriteHashCode(invoke);
        } else if (invoke.owner.equals("java/util/Random") && signature.equals("<init>()V")) {
            method.instructions.insertBefore(invoke, new LdcInsnNode(1L));
            invoke.desc = "(J)V";
        } else if (signature.startsWith("arraycopy(") && invoke.owner.equals("java/lang/System")) {
            announceCopy(invoke);
        } else if (signature.equals("clone()Ljava/lang/Object;") && invoke.owner.startsWith("[")) {
            announceClone(invoke);
        } else {
            announceAccess(invoke);
        }
    }

    private void announceClone(MethodInsnNode invoke) {
        InsnList before = new InsnList();
        before.add(op(Opcodes.DUP));
        before.add(op(Opcodes.ICONST_0));
        before.add(number(Integer.MAX_VALUE));
        before.add(number(sites.next()));
        before.add(op(Opcodes.ICONST_0));
        before.add(call("elements", "(Ljava/lang/Object;IIIZ)V"));
        method.instructions.insertBefore(invoke, before);
    }

    private void announceCopy(MethodInsnNode invoke) {
        Arguments arguments = new Arguments(invoke, method.maxLocals);
        InsnList before = arguments.aside();
        before.add(arguments.back());
        before.add(number(sites.next()));
        before.add(number(sites.next()));
        before.add(call("copied", "(Ljava/lang/Object;ILjava/lang/Object;IIII)V"));
        before.add(arguments.back());
        method.instructions.insertBefore(invoke, before);
    }

    private static void replace(MethodInsnNode invoke, String hook) {
        invoke.setOpcode(Opcodes.INVOKESTATIC);
        invoke.owner = HOOKS;
        invoke.name = hook;
        invoke.itf = false;
    }

    /** The inherited hash code, called by {@code super}; on any other object it is a virtual call that finds ours. */
    private static void rewriteHashCode(MethodInsnNode invoke) {
        if (invoke.getOpcode() == Opcodes.INVOKESPECIAL) {
            invoke.desc = "(Ljava/lang/Object;)I";
            replace(invoke, "identityHashCode");
        }
    }

    /** Replaces the class of a new object, and of its constructor's call. */
    void rewriteNew(AbstractInsnNode instruction) {
        TypeInsnNode made = (TypeInsnNode) instruction;
        String replacement =
                made.desc.equals("java/lang/Object") ? Type.getInternalName(PlainObject.class) : ORDERED.get(made.desc);
        MethodInsnNode constructor = replacement == null ? null : constructorOf(made);
        if (constructor != null) {
            made.desc = replacement;
            constructor.owner = replacement;
        }
    }

    private static @Nullable MethodInsnNode constructorOf(TypeInsnNode made) {
        int open = 0;
        for (AbstractInsnNode next = made.getNext(); next != null; next = next.getNext()) {
            if (next.getOpcode() == Opcodes.NEW) {
                open++;
            } else if (next instanceof MethodInsnNode invoke && invoke.name.equals("<init>")) {
                if (open == 0) {
                    return invoke.owner.equals(made.desc) ? invoke : null;
                }
                open--;
            }
        }
        return null;
    }

    /**
     * Tells the detector of a call that reads or changes a collection or what its arguments hold: arguments aside, hooks,
     * arguments back.
     */
    private void announceAccess(MethodInsnNode invoke) {
        boolean onAContainer = Contents.mayBeShared(invoke, shapes);
        List<BulkAccess> bulk = BulkAccess.of(invoke);
        if (onAContainer || !bulk.isEmpty()) {
            Arguments arguments = new Arguments(invoke, method.maxLocals);
            InsnList before = arguments.aside();
            for (BulkAccess access : bulk) {
                announceBulk(invoke, access, arguments, before);
            }
            if (onAContainer) {
                before.add(op(Opcodes.DUP));
                before.add(number(sites.next()));
                before.add(op(Contents.onlyReads(invoke.name) ? Opcodes.ICONST_0 : Opcodes.ICONST_1));
                before.add(call("contents", "(Ljava/lang/Object;IZ)V"));
            }
            before.add(arguments.back());
            method.instructions.insertBefore(invoke, before);
        }
        announceView(invoke);
    }

    private void announceBulk(MethodInsnNode invoke, BulkAccess access, Arguments arguments, InsnList before) {
        before.add(arguments.load(access.argument()));
        if (access.isOfAnArray(invoke)) {
            before.add(access.from() < 0 ? op(Opcodes.ICONST_0) : arguments.load(access.from()));
            before.add(access.to() < 0 ? number(Integer.MAX_VALUE) : arguments.load(access.to()));
        }
        before.add(number(sites.next()));
        before.add(op(access.write() ? Opcodes.ICONST_1 : Opcodes.ICONST_0));
        before.add(
                access.isOfAnArray(invoke)
                        ? call("elements", "(Ljava/lang/Object;IIIZ)V")
                        : call("contents", "(Ljava/lang/Object;IZ)V"));
    }

    private void announceView(MethodInsnNode invoke) {
        if (Contents.mayBeShared(invoke, shapes) && Contents.makesView(invoke)) {
            InsnList after = new InsnList();
            after.add(op(Opcodes.DUP));
            after.add(call("view", "(Ljava/lang/Object;)V"));
            method.instructions.insert(invoke, after);
        }
        if (BulkAccess.isViewOfItsArgument(invoke)) {
            method.instructions.insertBefore(invoke, op(Opcodes.DUP));
            InsnList after = new InsnList();
            after.add(op(Opcodes.DUP_X1));
            after.add(call("wrapped", "(Ljava/lang/Object;Ljava/lang/Object;)V"));
            method.instructions.insert(invoke, after);
        }
    }

    /** The arguments of a call, each with a local variable of its own. */
    private static final class Arguments {
        private final Type[] types;
        private final int[] locals;

        /**
         * @param first the number of the first local variable that is free. Not above what other calls use: none of them
         *     needs its variables any more
         */
        Arguments(MethodInsnNode invoke, int first) {
            types = Type.getArgumentTypes(invoke.desc);
            locals = new int[types.length];
            int local = first;
            for (int i = types.length - 1; i >= 0; i--) {
                locals[i] = local;
                local += types[i].getSize();
            }
        }

        InsnList aside() {
            InsnList stores = new InsnList();
            for (int i = types.length - 1; i >= 0; i--) {
                stores.add(new VarInsnNode(types[i].getOpcode(Opcodes.ISTORE), locals[i]));
            }
            return stores;
        }

        InsnList back() {
            InsnList loads = new InsnList();
            for (int i = 0; i < types.length; i++) {
                loads.add(load(i));
            }
            return loads;
        }

        AbstractInsnNode load(int argument) {
            return new VarInsnNode(types[argument].getOpcode(Opcodes.ILOAD), locals[argument]);
        }
    }
}
