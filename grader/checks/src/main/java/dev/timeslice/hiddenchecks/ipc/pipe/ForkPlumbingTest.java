package dev.timeslice.hiddenchecks.ipc.pipe;

import dev.timeslice.ipc.pipe.BoundedPipe;
import dev.timeslice.ipc.pipe.CountedEnds;
import dev.timeslice.ipc.pipe.ForkPlumbing;
import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.model.ipc.Plumbing;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.ipc.SharedPipeRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writers and readers that the plumbing has connected are run, until all have ended or those who are left sleep for ever. */
class ForkPlumbingTest {
    private static final String CLASS = "dev.timeslice.ipc.pipe.ForkPlumbing";
    private static final int MOST = 3;

    /** More than the pipe holds. */
    private static final int BYTES = 5;

    @Check("readers-come-to-the-end")
    void readersSeeTheEndWhenAllWritersHaveExited(CheckContext context) {
        for (int writers = 0; writers <= MOST; writers++) {
            for (int readers = 1; readers <= MOST; readers++) {
                compare(context, new Scene(writers, readers, Integer.MAX_VALUE));
            }
        }
    }

    @Check("writers-notice-that-nobody-reads")
    void writersMeetABrokenPipeWhenAllReadersHaveExited(CheckContext context) {
        for (int writers = 1; writers <= MOST; writers++) {
            for (int readers = 0; readers <= MOST; readers++) {
                compare(context, new Scene(writers, readers, 1));
            }
        }
    }

    private static void compare(CheckContext context, Scene scene) {
        Map<Integer, SharedPipeRun.Fate> right = scene.run(context.reference(Plumbing.class, CLASS));
        Map<Integer, SharedPipeRun.Fate> found = scene.run(new ForkPlumbing());
        if (!right.equals(found)) {
            throw CheckFailure.failed(
                    Message.of(
                                    "The processes did not end as they should: expected %s, but got %s.",
                                    "프로세스들이 올바르게 끝나지 않았습니다. 기대한 결과는 %s이고, 실제 결과는 %s입니다.")
                            .with(right, found),
                    scene + "\n  expected  " + right + "\n  actual    " + found);
        }
    }

    /** Writers 2, 3, ... and readers behind them; 1 is their parent. */
    private record Scene(int writers, int readers, int bytesPerReader) {

        Map<Integer, SharedPipeRun.Fate> run(Plumbing plumbing) {
            OpenEnds ends = new CountedEnds(new BoundedPipe(2), 1);
            plumbing.connect(ends, 1, writerNumbers(), readerNumbers());
            SharedPipeRun run = SharedPipeRun.on(ends);
            for (int writer : writerNumbers()) {
                run.writer(writer, BYTES);
            }
            for (int reader : readerNumbers()) {
                run.reader(reader, bytesPerReader);
            }
            return run.fates();
        }

        private List<Integer> writerNumbers() {
            return numbers(2, writers);
        }

        private List<Integer> readerNumbers() {
            return numbers(2 + writers, readers);
        }

        private static List<Integer> numbers(int first, int count) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                numbers.add(first + i);
            }
            return numbers;
        }

        @Override
        public String toString() {
            return "ends = new CountedEnds(new BoundedPipe(2), 1)\nnew ForkPlumbing().connect(ends, 1, "
                    + writerNumbers()
                    + ", " + readerNumbers() + ")\n  writers: write " + BYTES + " bytes, exit\n  readers: "
                    + (bytesPerReader == 1 ? "read a byte" : "read to the end of the file") + ", exit";
        }
    }
}
