package dev.timeslice.hiddenchecks.process.fork;

import dev.timeslice.model.memory.FramePool;
import dev.timeslice.model.memory.PhysicalMemory;
import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.MemoryUse;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.process.fork.PageAccounting;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class PageAccountingTest {
    private static final int PAGE = 16;
    private static final int FRAMES = 64;

    /** The smallest crowds first: one process, then two, and so on, of few pages and then of more. */
    @Check("proportional-adds-up")
    void theProportionalSizesOfAllProcessesAddUpToWhatIsInUse(CheckContext context) {
        Random random = context.random("crowds");
        for (int processes = 1; processes <= 8; processes++) {
            for (int pages = 1; pages <= 8; pages++) {
                addsUp(random, processes, pages);
            }
        }
        addsUp(random, 40, 3);
    }

    private static void addsUp(Random random, int processes, int pages) {
        FrameTable frames = frames(FRAMES);
        List<PageMap> tables = new ArrayList<>();
        for (int process = 0; process < processes; process++) {
            tables.add(new PageMap());
        }
        fill(random, frames, tables, pages);
        PageAccounting accounting = new PageAccounting(frames);
        double sum = 0;
        for (PageMap table : tables) {
            sum += accounting.useOf(table).proportional();
        }
        int used = FRAMES - frames.available();
        if (Math.abs(sum - (double) used * PAGE) > 1e-6) {
            throw CheckFailure.failed(
                    Message.of(
                                    "%d frames of %d bytes are in use, but the proportional sizes of all %d processes add up to %s bytes.",
                                    "%2$d바이트 프레임 %1$d개가 쓰이고 있는데, 프로세스 %3$d개의 비례 크기를 모두 더하면 %4$s바이트입니다.")
                            .with(used, PAGE, processes, sum),
                    shown(tables));
        }
    }

    /** Each page of the first process is found in some of the others too; these have pages of their own besides. */
    private static void fill(Random random, FrameTable frames, List<PageMap> tables, int pages) {
        for (int page = 1; page <= pages; page++) {
            int shared = frames.allocate().orElseThrow();
            tables.get(0).put(page, new PageEntry(shared, Rights.READ, true, false));
            for (PageMap table : tables.subList(1, tables.size())) {
                if (random.nextInt(3) > 0 || frames.available() == 0) {
                    frames.share(shared);
                    table.put(page, new PageEntry(shared, Rights.READ, true, false));
                } else {
                    table.put(page, PageEntry.of(frames.allocate().orElseThrow(), Rights.READ_WRITE));
                }
            }
        }
    }

    @Check("accounting-changes-nothing")
    void toMeasureChangesNeitherTablesNorFrames(CheckContext context) {
        FrameTable frames = frames(FRAMES);
        List<PageMap> tables = List.of(new PageMap(), new PageMap(), new PageMap());
        fill(context.random("looks"), frames, tables, 3);
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int offset = 0; offset < PAGE; offset++) {
                frames.write(frame, offset, (byte) (100 + offset));
            }
        }
        List<String> before = everything(frames, tables);

        PageAccounting accounting = new PageAccounting(frames);
        tables.forEach(accounting::useOf);

        List<String> after = everything(frames, tables);
        for (int line = 0; line < before.size(); line++) {
            if (!before.get(line).equals(after.get(line))) {
                throw CheckFailure.failed(
                        Message.of("After useOf something is not as it was before.", "useOf를 부른 뒤에 전과 달라진 것이 있습니다."),
                        "before  " + before.get(line) + "\nafter   " + after.get(line));
            }
        }
    }

    /** Tables first, then a line for each frame: its references and its bytes. */
    private static List<String> everything(FrameTable frames, List<PageMap> tables) {
        List<String> lines = new ArrayList<>();
        tables.forEach(table -> lines.add(table.toString()));
        for (int frame = 0; frame < FRAMES; frame++) {
            StringBuilder line =
                    new StringBuilder("frame " + frame + ", references " + frames.references(frame) + ", bytes");
            for (int offset = 0; offset < PAGE; offset++) {
                line.append(' ').append(frames.read(frame, offset));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** One process maps a frame at two pages: both entries count, in the frame's count and in the process's size. */
    @Check("proportional-counts-entries")
    void aFrameThatOneProcessHasTwiceCountsWhole() {
        FrameTable frames = frames(4);
        int frame = frames.allocate().orElseThrow();
        frames.share(frame);
        PageMap table = new PageMap();
        table.put(1, new PageEntry(frame, Rights.READ_WRITE, false, true));
        table.put(5, new PageEntry(frame, Rights.READ, false, true));

        MemoryUse use = new PageAccounting(frames).useOf(table);

        if (use.resident() != 2 * PAGE || Math.abs(use.proportional() - PAGE) > 1e-6) {
            throw CheckFailure.failed(
                    Message.of(
                                    "One process has the same frame at two pages: resident are %d bytes, and its proportional share is %d, but the answer was %s.",
                                    "한 프로세스가 프레임 하나를 두 페이지에 가지고 있습니다. 상주 크기는 %d바이트, 비례 크기는 %d바이트여야 하는데 답은 %s입니다.")
                            .with(2 * PAGE, PAGE, use),
                    shown(List.of(table)));
        }
    }

    /** More than an int can hold: a machine may have as many pages. */
    @Check("resident-counts-large-pages")
    void largeProcessesAreCountedRightToo() {
        int size = 1 << 20;
        FrameTable frames = new FrameTable(new FramePool(new PhysicalMemory(size), size));
        int frame = frames.allocate().orElseThrow();
        PageMap table = new PageMap();
        for (int page = 0; page < 3000; page++) {
            table.put(page, new PageEntry(frame, Rights.READ, false, true));
        }

        long resident = new PageAccounting(frames).useOf(table).resident();

        if (resident != 3000L * size) {
            throw CheckFailure.failed(Message.of(
                            "3000 pages of %d bytes are %d bytes, but resident is %d.",
                            "%d바이트 페이지 3000개는 %d바이트인데 상주 크기가 %d입니다.")
                    .with(size, 3000L * size, resident));
        }
    }

    private static FrameTable frames(int count) {
        return new FrameTable(new FramePool(new PhysicalMemory(count * PAGE), PAGE));
    }

    private static String shown(List<PageMap> tables) {
        StringBuilder text = new StringBuilder("pages of " + PAGE + " bytes");
        char process = 'A';
        for (PageMap table : tables) {
            text.append('\n').append(process).append("  ").append(table);
            process++;
        }
        return text.toString();
    }
}
