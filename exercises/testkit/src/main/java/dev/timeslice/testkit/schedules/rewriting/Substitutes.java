package dev.timeslice.testkit.schedules.rewriting;

import dev.timeslice.testkit.schedules.shims.ControlledThread;
import dev.timeslice.testkit.schedules.shims.Hooks;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.Remapper;

/**
 * The classes of the JDK that a program gets from us instead: those by which threads coordinate.
 *
 * <p>Each has the public face of the one that it stands for, as far as it can be controlled.
 */
final class Substitutes extends Remapper {
    private static final String SHIMS = Type.getInternalName(Hooks.class).replaceAll("[^/]*$", "");

    /** Of {@code java.util.concurrent}; ours have the same simple names. */
    private static final List<String> CONCURRENT = List.of(
            "ArrayBlockingQueue",
            "ConcurrentHashMap",
            "ConcurrentHashMap$KeySetView",
            "CountDownLatch",
            "CyclicBarrier",
            "Semaphore",
            "atomic/AtomicBoolean",
            "atomic/AtomicInteger",
            "atomic/AtomicIntegerArray",
            "atomic/AtomicLong",
            "atomic/AtomicLongArray",
            "atomic/AtomicMarkableReference",
            "atomic/AtomicReference",
            "atomic/AtomicReferenceArray",
            "atomic/AtomicStampedReference",
            "locks/LockSupport",
            "locks/ReentrantLock",
            "locks/ReentrantReadWriteLock",
            "locks/ReentrantReadWriteLock$ReadLock",
            "locks/ReentrantReadWriteLock$WriteLock");

    /** Internal name of the JDK's class to ours. */
    private static final Map<String, String> NAMES = names();

    private final Map<String, Set<String>> members = new HashMap<>();

    Substitutes() {
        super(Opcodes.ASM9);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        names.put("java/lang/Thread", Type.getInternalName(ControlledThread.class));
        names.put(
                "java/lang/Thread$UncaughtExceptionHandler",
                Type.getInternalName(ControlledThread.UncaughtExceptionHandler.class));
        CONCURRENT.forEach(name -> names.put("java/util/concurrent/" + name, SHIMS + name.replaceAll(".*/", "")));
        return names;
    }

    @Override
    public String map(String internalName) {
        return NAMES.getOrDefault(internalName, internalName);
    }

    /** Whether a name is one of ours that stands for one of the JDK's. */
    static boolean isOurs(String internalName) {
        return internalName.startsWith(SHIMS);
    }

    /** The name of the JDK's class that ours stands for; any other name unchanged. */
    static String original(String internalName) {
        for (Map.Entry<String, String> entry : NAMES.entrySet()) {
            if (entry.getValue().equals(internalName)) {
                return entry.getKey();
            }
        }
        return internalName;
    }

    /** Whether ours has a member that the JDK's has. */
    boolean has(String ours, String name, String descriptor) {
        return members.computeIfAbsent(ours, Substitutes::membersOf).contains(name + descriptor);
    }

    private static Set<String> membersOf(String ours) {
        Class<?> type;
        try {
            type = Class.forName(ours.replace('/', '.'), false, Substitutes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(ours + " is a part of the kit", e);
        }
        Set<String> found = new HashSet<>();
        Stream.<Executable>concat(Stream.of(type.getDeclaredConstructors()), Stream.of(type.getMethods()))
                .filter(member ->
                        Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()))
                .forEach(member -> found.add(signature(member)));
        for (java.lang.reflect.Method method : Object.class.getDeclaredMethods()) {
            found.add(signature(method));
        }
        return found;
    }

    private static String signature(Executable member) {
        return member instanceof java.lang.reflect.Method method
                ? method.getName() + Type.getMethodDescriptor(method)
                : "<init>" + Type.getConstructorDescriptor((java.lang.reflect.Constructor<?>) member);
    }
}
