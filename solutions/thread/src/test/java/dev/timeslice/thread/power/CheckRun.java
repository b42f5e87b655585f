package dev.timeslice.thread.power;

import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.threads.Hang;
import dev.timeslice.testkit.threads.HangRule;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of one check in loaders of its own, with the hang rule around it as in a worker. */
final class CheckRun {
    private final Class<?> type;
    private final Method method;
    private final CheckContext context;
    private volatile @Nullable Throwable accusation;

    private CheckRun(Class<?> type, Method method, CheckContext context) {
        this.type = type;
        this.method = method;
        this.context = context;
    }

    /**
     * Runs a check.
     *
     * @param classes the checks and the code under test
     * @param check class and method, joined by {@code #}
     * @return what the check or the hang rule says against the code; empty if it passes
     */
    static Optional<String> of(Map<String, byte[]> classes, String check, long seed) throws Exception {
        ClassLoader loader = new OverlayLoader(classes, CheckRun.class.getClassLoader());
        Class<?> type = loader.loadClass(check.substring(0, check.indexOf('#')));
        Method method = Arrays.stream(type.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(check.substring(check.indexOf('#') + 1)))
                .findFirst()
                .orElseThrow();
        return new CheckRun(type, method, new CheckContext(seed, loader)).run();
    }

    private Optional<String> run() throws InterruptedException {
        ThreadGroup group = new ThreadGroup("check");
        Thread thread = new Thread(group, this::invoke, "check");
        thread.setDaemon(true);
        thread.start();
        try (HangRule rule = HangRule.start()) {
            while (thread.isAlive()) {
                thread.join(3);
                Optional<Hang> hang = rule.examine(threadsOf(group));
                if (hang.isPresent() && thread.isAlive()) {
                    return Optional.of(hang.get().kind() + "\n" + hang.get().threadTable());
                }
            }
        }
        if (accusation != null) {
            return Optional.of(accusation.toString());
        }
        List<Thread> left = threadsOf(group);
        return left.isEmpty() ? Optional.empty() : Optional.of("LEAKED_THREAD " + left);
    }

    private static List<Thread> threadsOf(ThreadGroup group) {
        Thread[] threads = new Thread[64];
        int found = group.enumerate(threads);
        return List.of(Arrays.copyOf(threads, found)).stream()
                .filter(Thread::isAlive)
                .toList();
    }

    private void invoke() {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            method.setAccessible(true);
            Object[] arguments = method.getParameterCount() == 1 ? new Object[] {context} : new Object[0];
            method.invoke(constructor.newInstance(), arguments);
        } catch (InvocationTargetException e) {
            accusation = e.getCause();
        } catch (ReflectiveOperationException e) {
            accusation = e;
        }
    }
}
