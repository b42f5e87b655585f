package dev.timeslice.hiddenchecks.process.addressspace;

import static dev.timeslice.testkit.memory.AddressSpaceAssert.assertThat;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.AddressSpace;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.Translation;
import dev.timeslice.process.addressspace.BaseAndBounds;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.memory.AddressSpaceAssert;
import java.util.Random;

class BaseAndBoundsTest {
    private static final String CLASS = "dev.timeslice.process.addressspace.BaseAndBounds";

    /**
     * Base, bounds, then virtual=physical for each access, or virtual=- for a fault; the ten base-and-bounds cases that
     * the relocation homework of OSTEP computes (github.com/remzi-arpacidusseau/ostep-homework at 6c6cfc7).
     */
    private static final String OSTEP = """
            13884 290 782=- 261=14145 507=- 460=- 667=- 807=- 96=13980 29=13913
            8916 316 378=- 618=- 640=- 67=8983 13=8929 857=- 265=9181 239=9155
            12153 415 814=- 965=- 757=- 944=- 29=12182 476=- 965=- 664=-
            2471 338 666=- 74=2545 548=- 374=- 59=2530 519=- 38=2509 444=-
            6116 374 141=6257 887=- 6=6122 514=- 919=- 82=6198 567=- 631=-
            9171 371 946=- 476=- 520=- 601=- 189=9360 524=- 644=- 812=-
            11227 322 700=- 869=- 190=11417 236=11463 150=11377 230=11457 751=- 133=11360
            190 503 753=- 161=351 1010=- 17=207 900=- 697=- 877=- 1023=-
            13216 389 983=- 296=13512 784=- 721=- 677=- 112=13328 27=13243 393=-
            12859 429 532=- 523=- 402=13261 1020=- 296=13155 151=13010 267=13126 266=13125
            """;

    @Check("published-vectors")
    void theAnswersAreThoseThatAnIndependentSimulatorGives() {
        for (String line : OSTEP.lines().toList()) {
            String[] words = line.split(" ");
            AddressSpaceAssert space = space(Long.parseLong(words[0]), Long.parseLong(words[1]));
            for (int i = 2; i < words.length; i++) {
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

    @Check("every-address-is-answered")
    void anyAddressGetsTheAnswerOfTheReference(CheckContext context) {
        for (long bounds = 0; bounds <= 4; bounds++) {
            for (long base = 0; base <= 4; base++) {
                for (long address = -2; address <= bounds + 2; address++) {
                    compare(context, base, bounds, address);
                }
            }
        }
        // Sizes and addresses at which a sum, or a cast to int, goes wrong.
        long[][] spaces = {{100, 16}, {1L << 33, 1L << 32}, {Long.MAX_VALUE - 16, 16}, {0, Long.MAX_VALUE}};
        for (long[] space : spaces) {
            long base = space[0];
            long bounds = space[1];
            long[] addresses = {
                bounds - 1,
                bounds,
                -base,
                -base - 1,
                Long.MAX_VALUE,
                Long.MAX_VALUE - base,
                Long.MAX_VALUE - base + 1,
                Long.MIN_VALUE,
                Long.MIN_VALUE + base,
                1L << 32,
                (1L << 32) + 1
            };
            for (long address : addresses) {
                compare(context, base, bounds, address);
            }
        }
        Random random = context.random("addresses");
        for (int i = 0; i < 2_000; i++) {
            long bounds = random.nextLong() >>> (1 + random.nextInt(62));
            long base = (random.nextLong() >>> 1) % (Long.MAX_VALUE - bounds);
            compare(context, base, bounds, random.nextLong() >> random.nextInt(63));
        }
    }

    private static void compare(CheckContext context, long base, long bounds, long address) {
        AddressSpace reference = context.reference(AddressSpace.class, CLASS, base, bounds);
        AddressSpaceAssert space = space(base, bounds);
        for (Access access : Access.values()) {
            space.asked(address, access).agreesWith(reference.translate(address, access));
        }
    }

    @Check("fault-tells-where")
    void aFaultReportsTheVirtualAddressAndTheAccess() {
        AddressSpaceAssert space = space(4_096, 16);
        for (long address : new long[] {50, 5_000, -7, Long.MIN_VALUE}) {
            for (Access access : Access.values()) {
                space.asked(address, access).is(new Translation.Fault(FaultKind.OUT_OF_BOUNDS, address, access));
            }
        }
    }

    @Check("translate-changes-nothing")
    void anAnswerDoesNotDependOnWhatWasAskedBefore() {
        long[] addresses = {0, 1, 7, 8, 9, 1_000, -1, -40};
        for (long earlier : addresses) {
            for (long later : addresses) {
                for (Access access : Access.values()) {
                    BaseAndBounds asked = new BaseAndBounds(40, 8);
                    AddressSpaceAssert used = assertThat(
                            asked, "new BaseAndBounds(40, 8), of which WRITE at " + earlier + " was asked before");
                    used.writing(earlier);
                    // Compared with a fresh space of the same class: only the memory of earlier questions is judged.
                    used.asked(later, access).agreesWith(new BaseAndBounds(40, 8).translate(later, access));
                }
            }
        }
    }

    @Check("processes-map-elsewhere")
    void theSameVirtualAddressOfTwoProcessesLiesInTwoPlaces() {
        String both = "A = new BaseAndBounds(64, 32), B = new BaseAndBounds(256, 32); asked is ";
        BaseAndBounds a = new BaseAndBounds(64, 32);
        BaseAndBounds b = new BaseAndBounds(256, 32);

        assertThat(a, both + "A").reading(5).isMappedTo(69);
        assertThat(b, both + "B").reading(5).isMappedTo(261);
        assertThat(a, both + "A").writing(5).isMappedTo(69);
    }

    private static AddressSpaceAssert space(long base, long bounds) {
        return assertThat(new BaseAndBounds(base, bounds), "new BaseAndBounds(" + base + ", " + bounds + ")");
    }
}
