package dev.timeslice.testkit.schedules.rewriting;

import dev.timeslice.testkit.Message;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Refuses what cannot be controlled, by name and line: an execution that lets it pass would hang, or could not be repeated.
 *
 * <p>This list is for programs on an ordinary class path; what a submission may use is decided by the grader's verifier.
 */
final class Refusals {
    /** Packages and classes that coordinate threads, or reach around what is rewritten. */
    private static final List<String> REFUSED = List.of(
            "java/util/concurrent/",
            "java/lang/reflect/",
            "java/lang/invoke/",
            "java/lang/Process",
            "java/lang/ThreadGroup",
            "java/lang/ThreadLocal",
            "java/lang/InheritableThreadLocal",
            "java/lang/ScopedValue",
            "java/lang/Runtime",
            "java/lang/Thread$Builder",
            "java/lang/ref/",
            "java/net/",
            "java/nio/channels/",
            "java/util/Timer",
            "sun/",
            "jdk/");

    /** Exceptions to it: plain interfaces, units and exceptions. */
    private static final Set<String> FINE = Set.of(
            "java/lang/RuntimeException",
            "java/util/concurrent/BlockingDeque",
            "java/util/concurrent/BlockingQueue",
            "java/util/concurrent/BrokenBarrierException",
            "java/util/concurrent/Callable",
            "java/util/concurrent/CancellationException",
            "java/util/concurrent/ConcurrentMap",
            "java/util/concurrent/ExecutionException",
            "java/util/concurrent/RejectedExecutionException",
            "java/util/concurrent/TimeUnit",
            "java/util/concurrent/TimeoutException",
            "java/util/concurrent/locks/Condition",
            "java/util/concurrent/locks/Lock",
            "java/util/concurrent/locks/ReadWriteLock",
            "java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/StringConcatFactory",
            "java/lang/invoke/MethodHandles$Lookup");

    private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream", "parallelSort", "parallelSetAll");

    private final ClassNode owner;
    private final Substitutes substitutes;
    private final ClassShapes shapes;

    Refusals(ClassNode owner, Substitutes substitutes, ClassShapes shapes) {
        this.owner = owner;
        this.substitutes = substitutes;
        this.shapes = shapes;
    }

    void check(MethodNode method) {
        if ((method.access & Opcodes.ACC_NATIVE) != 0) {
            throw new Uncontrollable(
                    Message.of("the native method %s", "네이티브 메서드 %s").with(method.name), file());
        }
        int line = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            } else if (instruction instanceof MethodInsnNode call) {
                check(call.owner, call.name, call.desc, line);
            } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                for (Object argument : dynamic.bsmArgs) {
                    if (argument instanceof Handle handle && isInvocation(handle)) {
                        check(handle.getOwner(), handle.getName(), handle.getDesc(), line);
                    }
                }
            }
        }
    }

    private static boolean isInvocation(Handle handle) {
        return handle.getTag() >= Opcodes.H_INVOKEVIRTUAL;
    }

    private void check(String named, String name, String descriptor, int line) {
        String called = declaring(named, name, descriptor);
        boolean refused = Substitutes.isOurs(called)
                ? !substitutes.has(called, name, descriptor)
                : isRefused(called) || isRefusedMember(called, name);
        if (refused) {
            String shown = Substitutes.original(called).replace('/', '.').replace('$', '.');
            throw new Uncontrollable(
                    Message.verbatim(name.equals("<init>") ? "new " + shown : shown + "." + name),
                    line > 0 ? file() + ":" + line : file());
        }
    }

    /** The class that a call comes to if none of the program's own in between has such a method. */
    private String declaring(String called, String name, String descriptor) {
        ClassNode node = shapes.node(called);
        if (node == null || node.superName == null) {
            return called;
        }
        for (MethodNode method : node.methods) {
            if (method.name.equals(name)
                    && substitutes.mapMethodDesc(method.desc).equals(descriptor)) {
                return called;
            }
        }
        String parent = substitutes.map(node.superName);
        return Substitutes.isOurs(parent) || shapes.node(node.superName) != null
                ? declaring(parent, name, descriptor)
                : called;
    }

    private static boolean isRefused(String called) {
        return !FINE.contains(called) && REFUSED.stream().anyMatch(called::startsWith);
    }

    private static boolean isRefusedMember(String called, String name) {
        return (called.equals("java/lang/System") && (name.equals("exit") || name.startsWith("load")))
                || (called.startsWith("java/util/") && PARALLEL.contains(name));
    }

    private String file() {
        return owner.sourceFile == null ? owner.name.replace('/', '.') : owner.sourceFile;
    }
}
