package dev.timeslice.testkit.process;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Excerpt;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Numbers that are given out and given back, and which ones it has to be; a failure shows all calls so far. */
public final class PidCalls {
    private final Supplier<OptionalInt> allocate;
    private final IntConsumer release;
    private final List<String> story = new ArrayList<>();

    /**
     * @param described how the allocator was made, in words that fit both languages
     */
    public PidCalls(String described, Supplier<OptionalInt> allocate, IntConsumer release) {
        this.allocate = allocate;
        this.release = release;
        story.add(described);
    }

    /** The next numbers have to be these. */
    public PidCalls gives(int... pids) {
        for (int pid : pids) {
            gives(OptionalInt.of(pid));
        }
        return this;
    }

    public PidCalls givesNone() {
        return gives(OptionalInt.empty());
    }

    public PidCalls gives(OptionalInt expected) {
        String answer = String.valueOf(allocate.get());
        story.add("allocate()  ->  " + answer);
        if (!expected.toString().equals(answer)) {
            throw failed("allocate()", expected.toString(), answer);
        }
        return this;
    }

    public PidCalls takesBack(int pid) {
        story.add("release(" + pid + ")");
        try {
            release.accept(pid);
        } catch (IllegalStateException refusal) {
            throw failed("release(" + pid + ")", "no exception", "IllegalStateException");
        }
        return this;
    }

    /** A number that is not in use has to be refused. */
    public PidCalls refuses(int pid) {
        story.add("release(" + pid + ")");
        try {
            release.accept(pid);
        } catch (IllegalStateException expected) {
            return this;
        }
        throw failed("release(" + pid + ")", "IllegalStateException", "no exception");
    }

    private CheckFailure failed(String call, String expected, String actual) {
        return CheckFailure.failed(
                Message.of("%s: expected %s, but got %s.", "%s: 기대한 결과는 %s이고, 실제 결과는 %s입니다.")
                        .with(call, expected, actual),
                String.join("\n", Excerpt.of(story)) + "   <-\n  expected  " + expected + "\n  actual    " + actual);
    }
}
