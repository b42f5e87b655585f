package dev.timeslice.hiddenchecks.process.addressspace;

import static dev.timeslice.testkit.memory.AddressSpaceAssert.assertThat;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Segment;
import dev.timeslice.process.addressspace.TwoSegments;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.memory.AddressSpaceAssert;
import java.util.Random;

class TwoSegmentsTest {
    private static final String CLASS = "dev.timeslice.process.addressspace.TwoSegments";

    /**
     * Low base, low limit, high base, high limit, then virtual=physical for each access, or virtual=- for a fault; cases
     * that the segmentation homework of OSTEP computes (github.com/remzi-arpacidusseau/ostep-homework at 6c6cfc7), of
     * 1024 addresses each.
     */
    private static final String OSTEP = """
            6061 316 10289 395 640=9905 67=6128 13=6074 857=10122 265=6326 239=6300 1019=10284 481=-
            10664 338 1480 294 548=- 374=- 59=10723 519=- 38=10702 444=- 71=10735 92=10756
            2269 374 14548 351 6=2275 514=- 919=14443 82=2351 567=- 631=- 41=2310 388=-
            12058 503 2846 258 1010=2832 17=12075 900=2722 697=- 877=2699 1023=2845 245=12303 346=12404
            """;

    @Check("segments-published-vectors")
    void theAnswersAreThoseThatAnIndependentSimulatorGives() {
        for (String line : OSTEP.lines().toList()) {
            String[] words = line.split(" ");
            AddressSpaceAssert space = space(
                    1024,
                    new Segment(Long.parseLong(words[0]), Long.parseLong(words[1])),
                    new Segment(Long.parseLong(words[2]), Long.parseLong(words[3])));
            for (int i = 4; i < words.length; i++) {
                String[] sides = words[i].split("=");
                AddressSpaceAssert.Answer answer = space.reading(Long.parseLong(sides[0]));
                if (sides[1].equals("-")) {
                    answer.faults(FaultKind.OUT_OF_BOUNDS);
                } else {
                    answer.isMappedTo(Long.parseLong(sides[1]));
                }
            }
        }
    }

    @Check("segments-any-address")
    void anyAddressGetsTheAnswerOfTheReference(CheckContext context) {
        for (long size = 2; size <= 6; size += 2) {
            for (long low = 0; low <= size / 2; low++) {
                for (long high = 0; high <= size / 2; high++) {
                    for (long address = -1; address <= size; address++) {
                        compare(context, size, new Segment(10, low), new Segment(20, high), address);
                    }
                }
            }
        }
        long huge = Long.MAX_VALUE - 1;
        long[] addresses = {0, huge / 2 - 1, huge / 2, huge - 1, huge, Long.MAX_VALUE, Long.MIN_VALUE, -huge, 1L << 32};
        for (long address : addresses) {
            compare(context, huge, new Segment(0, huge / 2), new Segment(huge, huge / 2), address);
            compare(context, 1L << 33, new Segment(5, 7), new Segment(1L << 34, 1L << 32), address);
        }
        Random random = context.random("segments");
        for (int i = 0; i < 1_000; i++) {
            int half = 1 + random.nextInt(1 << 20);
            long high = random.nextInt(half + 1);
            compare(
                    context,
                    2L * half,
                    new Segment(random.nextInt(1 << 28), random.nextInt(half + 1)),
                    new Segment(high + random.nextInt(1 << 28), high),
                    random.nextInt(2 * half));
        }
    }

    private static void compare(CheckContext context, long size, Segment low, Segment high, long address) {
        AddressSpace reference = context.reference(AddressSpace.class, CLASS, size, low, high);
        AddressSpaceAssert space = space(size, low, high);
        for (Access access : Access.values()) {
            space.asked(address, access).is(reference.translate(address, access));
        }
    }

    @Check("segments-stay-in-their-halves")
    void aSegmentThatIsLargerThanItsHalfIsRefusedWithItsLimit() {
        space(16, new Segment(0, 8), new Segment(32, 8)).reading(8).isMappedTo(24);
        refuses(new Segment(0, 9), new Segment(32, 8));
        refuses(new Segment(0, 8), new Segment(32, 9));
    }

    private static void refuses(Segment low, Segment high) {
        String call = "new TwoSegments(16, " + low + ", " + high + ")";
        try {
            new TwoSegments(16, low, high);
        } catch (IllegalArgumentException refusal) {
            String message = String.valueOf(refusal.getMessage());
            if (!message.contains("9")) {
                throw CheckFailure.failed(Message.of(
                                "The message of the exception of %s should hold the limit, but is: %s",
                                "%s에서 던진 예외의 메시지에 한계 값이 있어야 하는데, 메시지는 다음과 같습니다. %s")
                        .with(call, message));
            }
            return;
        }
        throw CheckFailure.failed(Message.of(
                        "%s should throw an IllegalArgumentException: the segment is larger than its half.",
                        "%s는 IllegalArgumentException을 던져야 합니다. 세그먼트가 절반보다 큽니다.")
                .with(call));
    }

    private static AddressSpaceAssert space(long size, Segment low, Segment high) {
        return assertThat(
                new TwoSegments(size, low, high),
                "new TwoSegments(" + size + ", new Segment(" + low.base() + ", " + low.limit() + "), new Segment("
                        + high.base() + ", " + high.limit() + "))");
    }
}
