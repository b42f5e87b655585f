package dev.timeslice.testkit.memory;

import dev.timeslice.model.memory.MemoryFault;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check's dialogue with a memory: it keeps what was done so far, so that a failure can show the whole story.
 *
 * <p>Each step has a description such as {@code "A.store(3, [7, 8])"}.
 */
public final class MemoryCalls {
    private final List<String> story = new ArrayList<>();

    /** A line of the story that needs no verdict: how something was made. */
    public MemoryCalls given(String line) {
        story.add(line);
        return this;
    }

    /** Does something that has to go well; a {@link MemoryFault} fails the check. */
    public void succeeds(String step, Runnable access) {
        @Nullable MemoryFault fault = faultOf(access);
        if (fault != null) {
            throw failed(step, "no fault", fault.fault().toString());
        }
        story.add(step);
    }

    /** Reads bytes that have to be these. */
    public void reads(String step, Load access, byte... expected) {
        byte[][] actual = new byte[1][];
        @Nullable MemoryFault fault = faultOf(() -> actual[0] = access.run());
        if (fault != null) {
            throw failed(step, Arrays.toString(expected), fault.fault().toString());
        }
        if (!Arrays.equals(expected, actual[0])) {
            throw failed(step, Arrays.toString(expected), Arrays.toString(actual[0]));
        }
        story.add(step + " = " + Arrays.toString(expected));
    }

    /** Does something that the hardware has to refuse, with exactly this fault. */
    public void faults(String step, Runnable access, Translation.Fault expected) {
        @Nullable MemoryFault fault = faultOf(access);
        if (fault == null || !expected.equals(fault.fault())) {
            throw failed(step, expected.toString(), fault == null ? "no fault" : String.valueOf(fault.fault()));
        }
        story.add(step + " faults: " + expected);
    }

    /** Compares bytes that the check looked up by itself, such as those of physical memory. */
    public void sees(String what, byte[] actual, byte... expected) {
        if (!Arrays.equals(expected, actual)) {
            throw failed(what, Arrays.toString(expected), Arrays.toString(actual));
        }
    }

    private static @Nullable MemoryFault faultOf(Runnable access) {
        try {
            access.run();
            return null;
        } catch (MemoryFault fault) {
            return fault;
        }
    }

    private CheckFailure failed(String step, String expected, String actual) {
        StringBuilder witness = new StringBuilder();
        for (String line : story) {
            witness.append(line).append('\n');
        }
        witness.append(step).append("   <-\n").append("  expected  ").append(expected);
        witness.append("\n  actual    ").append(actual);
        return CheckFailure.failed(
                Message.of("%s: expected %s, but got %s.", "%s: 기대한 결과는 %s이고, 실제 결과는 %s입니다.")
                        .with(step, expected, actual),
                witness.toString());
    }

    /** A read of several bytes. */
    @FunctionalInterface
    public interface Load {
        byte[] run();
    }
}
