package dev.timeslice.testkit.paging;

import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.Finding;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets processes live on two machines, one with the strategy under test and one with the reference, and fails with the
 * shortest story in which an answer or the number of free frames differs, or an invariant breaks.
 */
public final class PagingComparison {
    private final PagingPlan plan;
    private final Function<? super FrameTable, ? extends ForkStrategy> subject;
    private final Function<? super FrameTable, ? extends ForkStrategy> reference;

    /**
     * @param subject makes the strategy under test
     * @param reference makes one that is right
     */
    public PagingComparison(
            PagingPlan plan,
            Function<? super FrameTable, ? extends ForkStrategy> subject,
            Function<? super FrameTable, ? extends ForkStrategy> reference) {
        this.plan = plan;
        this.subject = subject;
        this.reference = reference;
    }

    /**
     * @throws CheckFailure if one of the stories goes differently
     */
    public void agreeOn(SequenceSearch<PagingOperation> stories) {
        Optional<Finding<PagingOperation, CheckFailure>> found = stories.firstFailing(this::failureOf);
        if (found.isPresent()) {
            throw found.get().failure();
        }
    }

    private Optional<CheckFailure> failureOf(List<PagingOperation> operations) {
        PagingStory story = PagingStory.on(plan, subject);
        PagingMachine right = plan.machine(reference);
        int number = 0;
        for (PagingOperation operation : operations) {
            number++;
            PagingAnswer answer = right.perform(operation, number);
            if (answer.equals(PagingAnswer.nothing())) {
                // A step of nobody: the story without it is shorter and tells as much.
                number--;
                continue;
            }
            try {
                story.expect(operation, answer).expectFree(right.frames().available());
            } catch (CheckFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
