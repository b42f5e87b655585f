package dev.timeslice.testkit.threads;

import java.lang.management.LockInfo;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a check in rows: what each one is called, its state, what it waits for, who holds that, and where.
 *
 * <p>Nothing in it depends on the run: rows stand in the order in which the threads were made, the JDK's running
 * numbers in thread names are counted anew, and objects are named by their class alone.
 */
final class ThreadTable {
    private static final Pattern NUMBERED_BY_THE_JDK =
            Pattern.compile("Thread-\\d+|pool-\\d+-thread-\\d+|ForkJoinPool.*-worker-\\d+|");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private static final int LONGEST_NAME = 40;

    private static final List<String> HEADER = List.of("thread", "state", "waits for", "held by", "at");

    private final List<Thread> threads;
    private final Map<Long, String> names = new HashMap<>();

    ThreadTable(List<Thread> threads) {
        this.threads =
                threads.stream().sorted(Comparator.comparingLong(Thread::getId)).toList();
        int numbered = 0;
        for (Thread thread : this.threads) {
            String name = thread.getName();
            if (NUMBERED_BY_THE_JDK.matcher(name).matches()) {
                numbered++;
                name = "thread " + numbered;
            }
            String printable = UNPRINTABLE.matcher(name).replaceAll("?");
            names.put(thread.getId(), printable.substring(0, Math.min(printable.length(), LONGEST_NAME)));
        }
    }

    /** The name under which the table shows the thread. */
    String nameOf(long id) {
        return names.getOrDefault(id, "another thread");
    }

    /** All names, in the order of the rows, joined by commas. */
    String allNames() {
        return String.join(
                ", ", threads.stream().map(thread -> nameOf(thread.getId())).toList());
    }

    /** The rows as aligned text without a trailing line break; threads that have ended meanwhile are left out. */
    String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (ThreadInfo info : JvmThreads.infos(threads)) {
            if (info != null) {
                rows.add(row(info));
            }
        }
        return aligned(rows);
    }

    private List<String> row(ThreadInfo info) {
        StackTraceElement[] stack = info.getStackTrace();
        String at = Frames.underTest(stack);
        return List.of(
                nameOf(info.getThreadId()),
                info.getThreadState().toString(),
                awaited(info, stack),
                info.getLockOwnerId() < 0 ? "-" : nameOf(info.getLockOwnerId()),
                at.isEmpty() ? "the check" : at);
    }

    private static String awaited(ThreadInfo info, StackTraceElement[] stack) {
        if (!ThreadSnapshot.isStuck(info.getThreadState())) {
            return "-";
        }
        @Nullable LockInfo lock = info.getLockInfo();
        if (lock == null) {
            return "unpark";
        }
        if (isInside(stack, "java.lang.Thread", "join")) {
            return "end of a thread";
        }
        String type = nameOfLock(lock.getClassName());
        if (info.getThreadState() == Thread.State.BLOCKED) {
            return "monitor of " + type;
        }
        return isInside(stack, "java.lang.Object", "wait") ? "notify on " + type : type;
    }

    private static boolean isInside(StackTraceElement[] stack, String className, String method) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(className) && frame.getMethodName().equals(method)) {
                return true;
            }
            if (Frames.isUnderTest(frame)) {
                return false;
            }
        }
        return false;
    }

    /** {@code ReentrantLock} rather than the private class inside it that the threads really queue on. */
    private static String nameOfLock(String className) {
        if (className.endsWith("$ConditionObject")) {
            return "Condition";
        }
        boolean hidesItsSync = className.startsWith("java.util.concurrent.");
        int nested = className.indexOf('$');
        return Frames.simpleName(hidesItsSync && nested > 0 ? className.substring(0, nested) : className);
    }

    private static String aligned(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width =
                        rows.stream().mapToInt(r -> r.get(at).length()).max().orElse(0);
                line.append(row.get(column))
                        .append(" ".repeat(width - row.get(column).length() + 2));
            }
            text.append(text.isEmpty() ? "" : "\n").append(line.toString().stripTrailing());
        }
        return text.toString();
    }
}
