package dev.timeslice.testkit.process;

import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.Finding;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Compares a process table with the reference on every story of a search, and fails with the smallest that tells them apart. */
public final class ProcessComparison {
    private final String described;
    private final Supplier<? extends ProcessTable> subject;
    private final Supplier<? extends ProcessTable> reference;

    /**
     * @param described how the tables are made
     * @param subject makes a fresh table of the code under test
     * @param reference makes a fresh table of the reference
     */
    public ProcessComparison(
            String described, Supplier<? extends ProcessTable> subject, Supplier<? extends ProcessTable> reference) {
        this.described = described;
        this.subject = subject;
        this.reference = reference;
    }

    /**
     * @throws CheckFailure if an answer or the table differs in one of the stories
     */
    public void agreeOn(SequenceSearch<ProcessOperation> stories) {
        Optional<Finding<ProcessOperation, CheckFailure>> found = stories.firstFailing(this::differenceIn);
        if (found.isPresent()) {
            throw found.get().failure();
        }
    }

    private Optional<CheckFailure> differenceIn(List<ProcessOperation> operations) {
        ProcessStory story = ProcessStory.about(subject.get(), described);
        ProcessTable right = reference.get();
        for (ProcessOperation operation : operations) {
            try {
                story.expect(operation, ProcessDriver.perform(right, operation)).agreesWith(right);
            } catch (CheckFailure difference) {
                return Optional.of(difference);
            }
        }
        return Optional.empty();
    }
}
