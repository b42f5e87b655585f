package dev.timeslice.hiddenchecks.process.addressspace;

import static dev.timeslice.testkit.memory.AddressSpaceAssert.assertThat;

import dev.timeslice.model.memory.Access;
import dev.timeslice.model.memory.FaultKind;
import dev.timeslice.model.memory.PageMapping;
import dev.timeslice.model.memory.PageTable;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.process.addressspace.PagedSpace;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.memory.AddressSpaceAssert;
import java.util.List;
import java.util.Random;

class PagedSpaceTest {
    private static final String CLASS = "dev.timeslice.process.addressspace.PagedSpace";
    private static final List<Rights> IN_TURN = List.of(Rights.READ, Rights.READ_WRITE, Rights.READ_EXECUTE);

    /**
     * The frame of each of four pages of 4096 bytes, or - if it is not valid, then virtual=physical for each access, or
     * virtual=- for a fault; cases that the paging homework of OSTEP computes
     * (github.com/remzi-arpacidusseau/ostep-homework at 6c6cfc7).
     */
    private static final String OSTEP = """
            - 5 10 - 215=- 13721=- 4249=20633 3839=- 16312=- 7704=24088 13704=- 7804=24188
            11 15 14 - 7628=64972 15455=- 10632=59784 14760=- 1854=46910 7685=65029 4039=49095 8908=58060
            5 - 0 14 1324=21804 9081=889 10103=1911 670=21150 6209=- 11525=3333 7405=- 11879=3687
            12 4 11 1 441=49593 6294=18582 12228=49092 4135=16423 8218=45082 5200=17488 13866=5674 15486=7294
            """;

    @Check("pages-published-vectors")
    void theAnswersAreThoseThatAnIndependentSimulatorGives() {
        for (String line : OSTEP.lines().toList()) {
            String[] words = line.split(" ");
            PagedSpace table = new PagedSpace(4096, 4);
            for (int page = 0; page < 4; page++) {
                if (!words[page].equals("-")) {
                    table.map(page, Integer.parseInt(words[page]), Rights.READ_WRITE);
                }
            }
            AddressSpaceAssert space = assertThat(
                    table, "new PagedSpace(4096, 4), frames of its pages: " + line.substring(0, line.indexOf('=')));
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

    @Check("rights-of-a-page")
    void eachPageHasRightsOfItsOwn() {
        PagedSpace table = new PagedSpace(8, 4);
        table.map(0, 4, Rights.READ_EXECUTE);
        table.map(1, 5, Rights.READ_WRITE);
        table.map(2, 6, Rights.READ);
        AddressSpaceAssert space = assertThat(
                table, "new PagedSpace(8, 4) with page 0 r-x in frame 4, page 1 rw- in frame 5, page 2 r-- in frame 6");

        space.executing(7).isMappedTo(39);
        space.writing(0).faults(FaultKind.PROTECTION);
        space.writing(8).isMappedTo(40);
        space.executing(15).faults(FaultKind.PROTECTION);
        space.reading(16).isMappedTo(48);
        space.writing(16).faults(FaultKind.PROTECTION);
        space.executing(16).faults(FaultKind.PROTECTION);
        space.writing(24).faults(FaultKind.OUT_OF_BOUNDS);
    }

    /** What copy on write does later: a page becomes read-only, then lies elsewhere and may be written again. */
    @Check("mappings-change")
    void whatIsMappedLastCounts() {
        PagedSpace table = new PagedSpace(8, 4);
        table.map(3, 2, Rights.READ_WRITE);
        table.map(0, 9, Rights.READ_WRITE);
        List<PageMapping> before = table.mappings();
        table.map(3, 2, Rights.READ);
        AddressSpaceAssert space =
                assertThat(table, "new PagedSpace(8, 4); map(3, 2, rw-), map(0, 9, rw-), then map(3, 2, r--)");

        space.reading(25).isMappedTo(17);
        space.writing(25).faults(FaultKind.PROTECTION);
        table.map(3, 5, Rights.READ_WRITE);
        table.unmap(0);
        table.unmap(1);
        space = assertThat(
                table,
                "new PagedSpace(8, 4); map(3, 2, rw-), map(0, 9, rw-), map(3, 2, r--), map(3, 5, rw-), unmap(0), unmap(1)");
        space.writing(25).isMappedTo(41);
        space.reading(0).faults(FaultKind.OUT_OF_BOUNDS);

        same("mappings() before the changes", before, List.of(mapping(0, 9), mapping(3, 2)));
        same("mappings() after the changes", table.mappings(), List.of(mapping(3, 5)));
        same("mapping(3)", table.mapping(3).stream().toList(), List.of(mapping(3, 5)));
        same("mapping(0), which was unmapped", table.mapping(0).stream().toList(), List.of());
    }

    private static PageMapping mapping(int page, int frame) {
        return new PageMapping(page, frame, Rights.READ_WRITE);
    }

    private static void same(String call, List<PageMapping> actual, List<PageMapping> expected) {
        if (!expected.equals(actual)) {
            throw CheckFailure.failed(Message.of("%s: expected %s, but got %s.", "%s: 기대한 결과는 %s이고, 실제 결과는 %s입니다.")
                    .with(call, expected, actual));
        }
    }

    @Check("pages-outside-are-refused")
    void aPageThatTheAddressSpaceDoesNotHaveIsRefused() {
        PagedSpace table = new PagedSpace(8, 4);
        table.map(3, 0, Rights.READ);

        for (int page : new int[] {4, -1}) {
            refuses("map(" + page + ", 0, r--)", () -> table.map(page, 0, Rights.READ));
            refuses("unmap(" + page + ")", () -> table.unmap(page));
            refuses("mapping(" + page + ")", () -> table.mapping(page));
        }
        refuses("map(0, -1, r--)", () -> table.map(0, -1, Rights.READ));
        same("mappings()", table.mappings(), List.of(new PageMapping(3, 0, Rights.READ)));
    }

    private static void refuses(String call, Runnable wrong) {
        try {
            wrong.run();
        } catch (IllegalArgumentException expected) {
            return;
        }
        throw CheckFailure.failed(Message.of(
                        "new PagedSpace(8, 4).%s should throw an IllegalArgumentException.",
                        "new PagedSpace(8, 4).%s는 IllegalArgumentException을 던져야 합니다.")
                .with(call));
    }

    @Check("pages-any-address")
    void anyAddressGetsTheAnswerOfTheReference(CheckContext context) {
        for (int pageSize = 1; pageSize <= 4; pageSize *= 2) {
            for (int mapped = 0; mapped < 8; mapped++) {
                for (long address = -1; address <= 3L * pageSize; address++) {
                    compare(context, pageSize, 3, mapped, address);
                }
            }
        }
        // An int overflows at the physical address here, and a number of a page that is cast to int is one of those
        // below.
        int far = 1 << 21;
        for (long address : new long[] {0, 4095, 4096, 1L << 44, (1L << 44) + 4096, Long.MAX_VALUE, Long.MIN_VALUE}) {
            PagedSpace table = new PagedSpace(4096, 2);
            PageTable reference = context.reference(PageTable.class, CLASS, 4096, 2);
            table.map(0, far, Rights.READ_WRITE);
            reference.map(0, far, Rights.READ_WRITE);
            assertThat(table, "new PagedSpace(4096, 2) with page 0 in frame " + far)
                    .reading(address)
                    .is(reference.translate(address, Access.READ));
        }
        Random random = context.random("pages");
        for (int i = 0; i < 300; i++) {
            int pageSize = 1 << random.nextInt(13);
            int pages = 1 + random.nextInt(40);
            compare(
                    context,
                    pageSize,
                    pages,
                    random.nextInt(),
                    Math.floorMod(random.nextLong(), (pages + 1L) * pageSize));
        }
    }

    /** Page p is mapped if bit p of {@code mapped} is set: to frame 100 - p, with rights in turn. */
    private static void compare(CheckContext context, int pageSize, int pages, int mapped, long address) {
        PagedSpace table = new PagedSpace(pageSize, pages);
        PageTable reference = context.reference(PageTable.class, CLASS, pageSize, pages);
        StringBuilder described = new StringBuilder("new PagedSpace(" + pageSize + ", " + pages + ")");
        for (int page = 0; page < pages; page++) {
            if (((mapped >> (page % 32)) & 1) == 1) {
                Rights rights = IN_TURN.get(page % 3);
                table.map(page, 100 - page, rights);
                reference.map(page, 100 - page, rights);
                described.append(", page ").append(page).append(' ').append(rights);
                described.append(" in frame ").append(100 - page);
            }
        }
        AddressSpaceAssert space = assertThat(table, described.toString());
        for (Access access : Access.values()) {
            space.asked(address, access).is(reference.translate(address, access));
        }
    }
}
