package dev.timeslice.grader.engine.verify;

import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.testkit.Message;
import java.util.List;
import java.util.regex.Pattern;

/** Why something is not on an exercise's list, and what to use instead, for what students commonly reach for. */
final class Reasons {
    /** The first row that fits decides; rows from the special to the general. */
    private static final List<Row> TABLE = List.of(
            row("exit", "java\\.lang\\.(System|Runtime)#(exit|halt|addShutdownHook)"),
            row("process", "java\\.lang\\.(Runtime#exec|Process.*)"),
            row("native", "java\\.lang\\.(System|Runtime)#(load|loadLibrary)"),
            row(
                    "clock",
                    "java\\.lang\\.System#(nanoTime|currentTimeMillis)|java\\.time\\..*"
                            + "|java\\.util\\.(Date|Calendar|GregorianCalendar)#.*"),
            row("input", "java\\.lang\\.System#(in|console)|java\\.util\\.Scanner#.*|java\\.io\\.Console#.*"),
            row(
                    "environment",
                    "java\\.lang\\.(System|Runtime)#.*|java\\.util\\.(Locale|TimeZone)#setDefault"
                            + "|java\\.util\\.(Properties|prefs|logging).*"),
            row("identity", "java\\.lang\\.System#identityHashCode"),
            row(
                    "randomness",
                    "java\\.util\\.Random#<init>|java\\.lang\\.Math#random|java\\.util\\.UUID#randomUUID"
                            + "|java\\.util\\.Collections#shuffle"
                            + "|java\\.util\\.(concurrent\\.ThreadLocalRandom|SplittableRandom|random\\..*)"
                            + "|java\\.security\\.SecureRandom#.*"),
            row(
                    "stack-trace",
                    "java\\.lang\\.Throwable#(getStackTrace|setStackTrace|printStackTrace|fillInStackTrace)"
                            + "|java\\.lang\\.(StackWalker|StackTraceElement).*"),
            row(
                    "uncontrolled",
                    "java\\.util\\.concurrent\\.(locks\\.StampedLock|Phaser|Exchanger|CompletableFuture"
                            + "|CompletionStage|ForkJoin.*|Flow|SubmissionPublisher|StructuredTaskScope).*"
                            + "|java\\.lang\\.Thread(\\$Builder.*|#(ofVirtual|ofPlatform|startVirtualThread))"),
            row(
                    "parallel",
                    ".*#(parallel|parallelStream|parallelSort|parallelPrefix|parallelSetAll)"
                            + "|java\\.util\\.stream\\.StreamSupport#.*"),
            row("stop-thread", "java\\.lang\\.Thread#(stop|suspend|resume|destroy|setDaemon|setPriority)"),
            row("sleep", "java\\.lang\\.Thread#sleep|java\\.util\\.concurrent\\.TimeUnit#.*"),
            row(
                    "threads",
                    "java\\.lang\\.(Thread|ThreadGroup|InheritableThreadLocal|ThreadLocal)([$#].*)?"
                            + "|java\\.util\\.(Timer|TimerTask)#.*|java\\.util\\.concurrent\\..*"
                            + "|java\\.lang\\.Object#(wait|notify|notifyAll)|java\\.lang\\.InterruptedException#.*"),
            row(
                    "class-loading",
                    "java\\.lang\\.(ClassLoader|Module.*|Package|Class)#.*|java\\.util\\.ServiceLoader.*"
                            + "|java\\.net\\.URLClassLoader#.*"),
            row(
                    "reflection",
                    "java\\.lang\\.(reflect|invoke)\\..*|java\\.beans\\..*|sun\\..*|jdk\\..*|com\\.sun\\..*"
                            + "|java\\.lang\\.ref\\..*"),
            row("serialization", "java\\.io\\.(Object(In|Out)put.*|Externalizable)#.*"),
            row("streams-of-output", "java\\.io\\.Print(Stream|Writer)#.*"),
            row("charset", "java\\.nio\\.charset\\..*"),
            row("files", "java\\.io\\..*|java\\.nio\\..*|java\\.util\\.(zip|jar)\\..*"),
            row("network", "java\\.net\\..*|javax\\.net\\..*"),
            row("finalizer", "java\\.lang\\.Object#finalize"),
            row("tests", "dev\\.timeslice\\.testkit\\..*|org\\.junit\\..*|org\\.assertj\\..*"),
            row("other-exercise", "dev\\.timeslice\\.(process|thread|scheduler|ipc)\\..*"));

    private Reasons() {}

    /**
     * @param binaryName the class that is not allowed, or that declares what is not allowed
     * @param member the member's name; empty if it is about the class as a whole
     */
    static Message of(String binaryName, String member) {
        String use = binaryName + "#" + member;
        String key = TABLE.stream()
                .filter(row -> row.uses().matcher(use).matches())
                .map(Row::key)
                .findFirst()
                .orElse("not-listed");
        return Messages.of("verify.reason." + key);
    }

    private static Row row(String key, String uses) {
        return new Row(key, Pattern.compile(uses));
    }

    /**
     * @param key of the sentence
     * @param uses matches the binary name and the member's name with a {@code #} between them
     */
    private record Row(String key, Pattern uses) {}
}
