package dev.timeslice.hiddenchecks.process.processtable;

import dev.timeslice.process.processtable.PidAllocator;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.process.PidCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

class PidAllocatorTest {

    @Check("numbers-are-never-twice")
    void theNextNumberIsTheNextFreeOneInTheCircle(CheckContext context) {
        Random random = context.random("numbers");
        for (int highest = 2; highest <= 12; highest++) {
            for (int steps = 1; steps <= 40; steps += 3) {
                walk(random, highest, steps);
            }
        }
    }

    /** The check keeps a list of what is free, in the order in which it has to come. */
    private static void walk(Random random, int highest, int steps) {
        PidCalls calls = calls(highest);
        boolean[] used = new boolean[highest + 1];
        List<Integer> given = new ArrayList<>();
        int last = 1;
        for (int step = 0; step < steps; step++) {
            if (given.isEmpty() || random.nextInt(3) > 0) {
                OptionalInt expected = next(used, last);
                calls.gives(expected);
                if (expected.isPresent()) {
                    last = expected.getAsInt();
                    used[last] = true;
                    given.add(last);
                }
            } else {
                int pid = given.remove(random.nextInt(given.size()));
                used[pid] = false;
                calls.takesBack(pid);
            }
        }
    }

    private static OptionalInt next(boolean[] used, int last) {
        int count = used.length - 2;
        for (int distance = 1; distance <= count; distance++) {
            int pid = 2 + (last - 2 + distance) % count;
            if (!used[pid]) {
                return OptionalInt.of(pid);
            }
        }
        return OptionalInt.empty();
    }

    @Check("numbers-run-out")
    void whenAllAreInUseThereIsNoneUntilOneComesBack() {
        calls(4).gives(2, 3, 4)
                .givesNone()
                .givesNone()
                .takesBack(3)
                .gives(3)
                .givesNone()
                .takesBack(4)
                .takesBack(2)
                .gives(4, 2);
        calls(2).gives(2).givesNone().takesBack(2).gives(2);
        calls(1000)
                .gives(IntStream.rangeClosed(2, 1000).toArray())
                .givesNone()
                .takesBack(500)
                .takesBack(66)
                .gives(66, 500)
                .givesNone();
        calls(1000).gives(IntStream.rangeClosed(2, 400).toArray()).takesBack(66).gives(401);
    }

    @Check("release-is-checked")
    void aNumberThatIsNotInUseCannotBeGivenBack() {
        calls(9).refuses(2)
                .gives(2, 3)
                .refuses(4)
                .takesBack(2)
                .refuses(2)
                .refuses(1)
                .refuses(0)
                .refuses(-1)
                .refuses(10)
                .gives(4);
    }

    private static PidCalls calls(int highest) {
        PidAllocator allocator = new PidAllocator(highest);
        return new PidCalls("new PidAllocator(" + highest + ")", allocator::allocate, allocator::release);
    }
}
