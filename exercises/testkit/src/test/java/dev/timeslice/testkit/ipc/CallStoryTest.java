package dev.timeslice.testkit.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.sequences.SequenceSearch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallStoryTest {
    private static final Call<Deque<Integer>> PUSH = new Call<>("push(5)", deque -> {
        deque.addLast(5);
        return null;
    });
    private static final Call<Deque<Integer>> PUSH_OTHER = new Call<>("push(6)", deque -> {
        deque.addLast(6);
        return null;
    });
    private static final Call<Deque<Integer>> FIRST = new Call<>("first()", Deque::peekFirst);
    private static final Call<Deque<Integer>> LAST = new Call<>("last()", Deque::peekLast);

    @Test
    void aWrongAnswerIsShownAtTheEndOfANumberedStory() {
        CallStory<Deque<Integer>> story = CallStory.about(new ArrayDeque<>(), "an empty deque");

        story.expect(PUSH, PipeAnswer.done()).expect(FIRST, 5);

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> story.expect(LAST, 6))
                .satisfies(failure -> assertThat(failure.witness()).isEqualTo("""
                        an empty deque
                        1. push(5)  ->  done
                        2. first()  ->  5
                        3. last()
                             expected  6
                             actual    5"""));
    }

    @Test
    void aRefusalIsAnAnswer() {
        Call<Deque<Integer>> refused = new Call<>("refused()", deque -> {
            throw new IllegalStateException("whatever it says");
        });

        assertThatCode(() -> CallStory.<Deque<Integer>>about(new ArrayDeque<>(), "an empty deque")
                        .expect(refused, PipeAnswer.illegalState()))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnwrittenStubStaysRecognisable() {
        Call<Deque<Integer>> stub = new Call<>("stub()", deque -> {
            throw new NotImplemented("Stub.stub");
        });

        assertThatExceptionOfType(NotImplemented.class)
                .isThrownBy(() -> CallStory.<Deque<Integer>>about(new ArrayDeque<>(), "an empty deque")
                        .expect(stub, 1));
    }

    @Test
    void aComparisonShowsTheShortestStoryThatTellsTwoPartsApart() {
        SequenceSearch<Call<Deque<Integer>>> stories =
                SequenceSearch.over(List.of(PUSH, PUSH_OTHER, LAST)).allUpTo(4);

        assertThatCode(() -> CallStory.agree("a deque", ArrayDeque::new, ArrayDeque::new, stories))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> CallStory.agree("a deque", KeepsItsLast::new, ArrayDeque::new, stories))
                .satisfies(failure -> assertThat(failure.witness().lines()).hasSize(6))
                .withMessageContaining("Step 3, last(), came out wrong: expected 6, but got 5");
    }

    private static final class KeepsItsLast extends ArrayDeque<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public void addLast(Integer value) {
            if (isEmpty()) {
                super.addLast(value);
            } else {
                addFirst(value);
            }
        }
    }
}
