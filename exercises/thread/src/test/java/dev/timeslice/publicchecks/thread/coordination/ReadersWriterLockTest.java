package dev.timeslice.publicchecks.thread.coordination;

import dev.timeslice.publicchecks.thread.coordination.Visitors.Visitor;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Crew;

class ReadersWriterLockTest {

    @Check("readers-share")
    void readersAreInsideTogether(CheckContext context) {
        try (Crew crew = Crew.assemble()) {
            Visitors visitors = new Visitors(
                    crew,
                    Message.of(
                            "Nobody writes: a second and a third reader must get in while the first one is inside.",
                            "쓰는 스레드가 없습니다. 첫 reader가 안에 있는 동안 둘째와 셋째 reader도 들어가야 합니다."));
            Visitor first = visitors.readerEnters("reader-1");
            Visitor second = visitors.readerEnters("reader-2");
            first.leaves();
            Visitor third = visitors.readerEnters("reader-3");
            second.leaves();
            third.leaves();
        }
        Schedules.explore(context, ReadersMeetInside.class);
    }

    @Check("writer-is-alone")
    void aWriterIsInsideAlone() {
        try (Crew crew = Crew.assemble()) {
            Visitors early = new Visitors(
                    crew,
                    Message.of(
                            "A writer that comes must sleep as long as a reader is inside, also after another reader has left.",
                            "writer가 왔을 때 reader가 한 명이라도 안에 있으면, 다른 reader가 이미 나갔더라도 writer는 잠들어 기다려야 합니다."));
            Visitor goes = early.readerEnters("reader-1");
            Visitor stays = early.readerEnters("reader-2");
            goes.leaves();
            Visitor late = early.writerWaits("writer-1");
            stays.leaves(late);
            late.leaves();
            // Whoever looks when it comes may still not look again when it is woken.
            Visitors visitors = new Visitors(
                    crew,
                    Message.of(
                            "A writer must be inside alone: it sleeps until the last reader has left, and whoever comes while it is inside sleeps until it has left. (A writer that comes only after reader-1 has left does wait for reader-2.)",
                            "writer는 혼자 안에 있어야 합니다. 마지막 reader가 나갈 때까지 잠들어 기다리고, writer가 안에 있는 동안 온 스레드는 writer가 나갈 때까지 잠들어야 합니다. (reader-1이 나간 뒤에 처음 온 writer는 reader-2를 올바르게 기다립니다.)"));
            Visitor first = visitors.readerEnters("reader-1");
            Visitor second = visitors.readerEnters("reader-2");
            Visitor writer = visitors.writerWaits("writer-1");
            first.leaves();
            writer.stillWaits();
            second.leaves(writer);
            Visitor next = visitors.writerWaits("writer-2");
            writer.leaves(next);
            Visitor reader = visitors.readerWaits("reader-3");
            next.leaves(reader);
            reader.leaves();
        }
    }
}
