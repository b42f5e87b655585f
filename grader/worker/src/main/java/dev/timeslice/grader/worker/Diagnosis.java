package dev.timeslice.grader.worker;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.ForbiddenApi;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/**
 * What a throwable that came out of a check says of the code under test.
 *
 * <p>A student's own exception may misbehave in any of its methods, so this has to run on the check's thread, under its
 * clock.
 *
 * @param fresh whether the worker can go on afterwards
 */
record Diagnosis(VerdictKind kind, Message sentence, String witness, boolean fresh) {
    private static final int FRAMES_SHOWN = 8;

    static Diagnosis passed() {
        return new Diagnosis(VerdictKind.PASSED, Message.verbatim("-"), "", true);
    }

    static Diagnosis aborted() {
        return new Diagnosis(VerdictKind.FAILED, Texts.ABORTED, "", true);
    }

    /** An exception of which no more than its name can be told. */
    static Diagnosis thrown(String name) {
        return new Diagnosis(VerdictKind.FAILED, Texts.THROWN.with(name), "", true);
    }

    /** The same with what the check remarked, which is news only where nothing went wrong. */
    Diagnosis remarking(List<Message> remarks) {
        if (kind != VerdictKind.PASSED || remarks.isEmpty()) {
            return this;
        }
        Message all = remarks.stream()
                .distinct()
                .reduce((one, next) -> Message.of("%s %s", "%s %s").with(one, next))
                .orElseThrow();
        return new Diagnosis(kind, all, witness, fresh);
    }

    /** The same, but the worker cannot go on. */
    Diagnosis spent() {
        return new Diagnosis(kind, sentence, witness, false);
    }

    /**
     * @param subject binary names of the classes under test
     */
    static Diagnosis of(Throwable thrown, Set<String> subject) {
        if (thrown instanceof CheckFailure failure) {
            return new Diagnosis(failure.kind(), failure.sentence(), failure.witness(), true);
        }
        if (thrown instanceof NotImplemented stub) {
            return new Diagnosis(VerdictKind.NOT_IMPLEMENTED, Texts.NOT_IMPLEMENTED.with(stub.what()), "", true);
        }
        if (thrown instanceof ForbiddenApi forbidden) {
            return new Diagnosis(VerdictKind.FORBIDDEN_API, Texts.FORBIDDEN_API.with(forbidden.finding()), "", true);
        }
        if (thrown instanceof GraderFault fault) {
            return new Diagnosis(VerdictKind.GRADER_FAULT, Texts.GRADER_FAULT.with(fault.sentence()), "", true);
        }
        if (thrown instanceof OutOfMemoryError) {
            return new Diagnosis(VerdictKind.OUT_OF_MEMORY, Texts.OUT_OF_MEMORY, where(thrown, subject), false);
        }
        if (thrown instanceof StackOverflowError) {
            return new Diagnosis(VerdictKind.FAILED, Texts.STACK_OVERFLOW, where(thrown, subject), true);
        }
        if (thrown.getClass() == AssertionError.class || thrown instanceof AssertionFailedError) {
            return new Diagnosis(VerdictKind.FAILED, Texts.ASSERTION, String.valueOf(thrown.getMessage()), true);
        }
        String message = thrown.getMessage();
        String said = thrown.getClass().getName() + (message == null ? "" : ": " + message);
        String trace = where(thrown, subject);
        return trace.isEmpty()
                ? new Diagnosis(VerdictKind.FAILED, Texts.UNEXPECTED.with(said), frames(thrown, name -> true), true)
                : new Diagnosis(VerdictKind.FAILED, Texts.THROWN.with(said), trace, true);
    }

    /** The frames of the code under test. */
    private static String where(Throwable thrown, Set<String> subject) {
        return frames(thrown, subject::contains);
    }

    private static String frames(Throwable thrown, Predicate<String> className) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> className.test(frame.getClassName()))
                .limit(FRAMES_SHOWN)
                .map(Diagnosis::line)
                .collect(Collectors.joining());
    }

    private static String line(StackTraceElement frame) {
        String owner = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        return "  at " + owner + "." + frame.getMethodName() + " (" + frame.getFileName() + ":" + frame.getLineNumber()
                + ")\n";
    }
}
