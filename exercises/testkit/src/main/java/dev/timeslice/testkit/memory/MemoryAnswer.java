package dev.timeslice.testkit.memory;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Translation;
import java.util.OptionalLong;

/**
 * What came of a step, results and refusals alike.
 *
 * @param text as it is shown to people; two answers are the same if they look the same
 */
public record MemoryAnswer(String text) {

    /** A step without a result went well. */
    public static MemoryAnswer done() {
        return new MemoryAnswer("done");
    }

    /** There is no such process, or there is one already. */
    public static MemoryAnswer nothing() {
        return new MemoryAnswer("nothing to do");
    }

    /** The byte that was read. */
    public static MemoryAnswer value(int value) {
        return new MemoryAnswer("the byte " + value);
    }

    /** The access faulted, and the fault could not be repaired. */
    public static MemoryAnswer fault(FaultKind kind, long virtualAddress, Access access) {
        return fault(new Translation.Fault(kind, virtualAddress, access));
    }

    static MemoryAnswer fault(Translation.Fault fault) {
        return new MemoryAnswer(fault.toString());
    }

    /** The heap's end has moved from here. */
    public static MemoryAnswer heapEndedAt(long end) {
        return heap(OptionalLong.of(end));
    }

    /** The heap's end has not moved. */
    public static MemoryAnswer refused() {
        return heap(OptionalLong.empty());
    }

    static MemoryAnswer heap(OptionalLong before) {
        return new MemoryAnswer(before.isPresent() ? "the end was at " + before.getAsLong() : "refused");
    }

    /** There were too few frames to begin a process. */
    public static MemoryAnswer tooFewFrames() {
        return new MemoryAnswer("IllegalStateException was thrown");
    }

    static MemoryAnswer thrown(RuntimeException exception) {
        return new MemoryAnswer(exception.getClass().getSimpleName() + " was thrown");
    }

    @Override
    public String toString() {
        return text;
    }
}
