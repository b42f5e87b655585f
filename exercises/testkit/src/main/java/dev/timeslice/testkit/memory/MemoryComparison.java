package dev.timeslice.testkit.memory;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.Finding;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.Optional;

/**
 * Lets processes live on two machines, that of the code under test and that of the reference, and fails with the smallest
 * story in which an answer differs or an invariant breaks.
 */
public final class MemoryComparison {
    private final MemoryParts subject;
    private final MemoryParts reference;

    /**
     * @param subject what the code under test makes
     * @param reference the same machine, with spaces of the reference
     */
    public MemoryComparison(MemoryParts subject, MemoryParts reference) {
        this.subject = subject;
        this.reference = reference;
    }

    /**
     * @throws CheckFailure if one of the stories goes differently
     */
    public void agreeOn(SequenceSearch<MemoryOperation> stories) {
        Optional<Finding<MemoryOperation, CheckFailure>> found = stories.firstFailing(this::failureOf);
        if (found.isPresent()) {
            throw found.get().failure();
        }
    }

    private Optional<CheckFailure> failureOf(List<MemoryOperation> operations) {
        MemoryStory story = MemoryStory.on(subject);
        MemoryMachine right = new MemoryMachine(reference);
        int number = 0;
        for (MemoryOperation operation : operations) {
            number++;
            try {
                story.expect(operation, right.perform(operation, number));
            } catch (CheckFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
