package dev.timeslice.testkit.ipc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.model.ipc.PipeEnd;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import dev.timeslice.testkit.ipc.SharedPipeRun.Fate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SharedPipeRunTest {

    @Test
    void allExitWhenNobodyHoldsMoreThanItNeeds() {
        assertThat(SharedPipeRun.on(new Holders(Set.of(2, 3), Set.of(4, 5)))
                        .writer(2, 3)
                        .writer(3, 4)
                        .reader(4)
                        .reader(5)
                        .fates())
                .isEqualTo(Map.of(2, Fate.EXITED, 3, Fate.EXITED, 4, Fate.EXITED, 5, Fate.EXITED));
    }

    @Test
    void aReaderThatHoldsTheWritingEndSleepsForEver() {
        assertThat(SharedPipeRun.on(new Holders(Set.of(2, 3), Set.of(3)))
                        .writer(2, 3)
                        .reader(3)
                        .fates())
                .isEqualTo(Map.of(2, Fate.EXITED, 3, Fate.SLEEPS_FOR_EVER));
    }

    @Test
    void aWriterSleepsForEverOrIsEndedAfterItsReader() {
        assertThat(SharedPipeRun.on(new Holders(Set.of(2), Set.of(2, 3)))
                        .writer(2, 9)
                        .reader(3, 1)
                        .fates())
                .isEqualTo(Map.of(2, Fate.SLEEPS_FOR_EVER, 3, Fate.EXITED));
        assertThat(SharedPipeRun.on(new Holders(Set.of(2), Set.of(3)))
                        .writer(2, 9)
                        .reader(3, 1)
                        .fates())
                .isEqualTo(Map.of(2, Fate.ENDED_BY_A_BROKEN_PIPE, 3, Fate.EXITED));
    }

    @Test
    void whoHoldsNothingIsTold() {
        assertThat(SharedPipeRun.on(new Holders(Set.of(2), Set.of())).reader(3).fates())
                .isEqualTo(Map.of(3, Fate.HAS_NO_SUCH_END));
    }

    /** A pipe for one byte and the processes that hold its ends. */
    private static final class Holders implements OpenEnds {
        private final Map<PipeEnd, Set<Integer>> holders = new EnumMap<>(PipeEnd.class);
        private boolean full;

        Holders(Set<Integer> writers, Set<Integer> readers) {
            holders.put(PipeEnd.WRITING, new TreeSet<>(writers));
            holders.put(PipeEnd.READING, new TreeSet<>(readers));
        }

        @Override
        public void dup(int process, PipeEnd end) {
            throw new UnsupportedOperationException("dup");
        }

        @Override
        public void fork(int parent, int child) {
            throw new UnsupportedOperationException("fork");
        }

        @Override
        public void close(int process, PipeEnd end) {
            of(end).remove(process);
        }

        @Override
        public void exit(int process) {
            holders.values().forEach(all -> all.remove(process));
        }

        @Override
        public int held(int process, PipeEnd end) {
            return of(end).contains(process) ? 1 : 0;
        }

        @Override
        public ReadResult read(int process, int max) {
            require(process, PipeEnd.READING);
            if (full) {
                full = false;
                return new ReadResult.Data(new byte[1]);
            }
            return of(PipeEnd.WRITING).isEmpty() ? new ReadResult.EndOfFile() : new ReadResult.WouldBlock();
        }

        @Override
        public WriteResult write(int process, byte[] data) {
            require(process, PipeEnd.WRITING);
            if (of(PipeEnd.READING).isEmpty()) {
                return new WriteResult.BrokenPipe();
            }
            if (full) {
                return new WriteResult.WouldBlock();
            }
            full = true;
            return new WriteResult.Accepted(1);
        }

        private void require(int process, PipeEnd end) {
            if (!of(end).contains(process)) {
                throw new IllegalStateException("no such end");
            }
        }

        private Set<Integer> of(PipeEnd end) {
            return Objects.requireNonNull(holders.get(end));
        }
    }
}
