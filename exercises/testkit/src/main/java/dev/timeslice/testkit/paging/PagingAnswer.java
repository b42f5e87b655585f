package dev.timeslice.testkit.paging;

import dev.timeslice.model.paging.CopyOutResult;
import dev.timeslice.model.paging.WriteFaultResult;

/**
 * What came of a step, results and refusals alike.
 *
 * @param text as it is shown to people; two answers are the same if they look the same
 */
public record PagingAnswer(String text) {

    /** A fork, an exit or a copy-out went well. */
    public static PagingAnswer done() {
        return new PagingAnswer("done");
    }

    /** The hardware let the process write. */
    public static PagingAnswer written() {
        return new PagingAnswer("written");
    }

    /** After a write fault the process wrote into the frame that it had. */
    public static PagingAnswer writtenInPlace() {
        return new PagingAnswer("a write fault, then written in place");
    }

    /** After a write fault the process wrote into a copy. */
    public static PagingAnswer writtenToCopy() {
        return new PagingAnswer("a write fault, then written to a copy");
    }

    /** The process must not write there. */
    public static PagingAnswer refused(long address) {
        return new PagingAnswer("refused at " + address);
    }

    /** There were too few frames. */
    public static PagingAnswer outOfFrames() {
        return new PagingAnswer("out of frames");
    }

    /** There is no such process, or there is one already. */
    static PagingAnswer nothing() {
        return new PagingAnswer("nothing to do");
    }

    static PagingAnswer of(WriteFaultResult.Writable writable) {
        return writable.copied() ? writtenToCopy() : writtenInPlace();
    }

    static PagingAnswer of(CopyOutResult result) {
        if (result instanceof CopyOutResult.Refused refused) {
            return refused(refused.virtualAddress());
        }
        return result instanceof CopyOutResult.OutOfFrames ? outOfFrames() : done();
    }

    static PagingAnswer thrown(RuntimeException exception) {
        return new PagingAnswer(exception.getClass().getSimpleName() + ": " + exception.getMessage());
    }

    @Override
    public String toString() {
        return text;
    }
}
