package dev.timeslice.testkit.ipc;

import dev.timeslice.model.ipc.Pipe;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.Finding;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Compares a pipe with the reference on every story of a search, and fails with the smallest one that tells them apart. */
public final class PipeComparison {
    private final String described;
    private final Supplier<? extends Pipe> subject;
    private final Supplier<? extends Pipe> reference;

    /**
     * @param described how the pipes are made
     * @param subject makes a fresh pipe of the code under test
     * @param reference makes a fresh pipe of the reference
     */
    public PipeComparison(String described, Supplier<? extends Pipe> subject, Supplier<? extends Pipe> reference) {
        this.described = described;
        this.subject = subject;
        this.reference = reference;
    }

    /**
     * @throws CheckFailure if the two answer differently in one of the stories
     */
    public void agreeOn(SequenceSearch<PipeOperation> stories) {
        Optional<Finding<PipeOperation, CheckFailure>> found = stories.firstFailing(this::differenceIn);
        if (found.isPresent()) {
            throw found.get().failure();
        }
    }

    private Optional<CheckFailure> differenceIn(List<PipeOperation> operations) {
        PipeStory story = PipeStory.about(subject.get(), described);
        PipeDriver right = new PipeDriver(reference.get());
        for (PipeOperation operation : operations) {
            try {
                story.expect(operation, right.perform(operation));
            } catch (CheckFailure difference) {
                return Optional.of(difference);
            }
        }
        return Optional.empty();
    }
}
