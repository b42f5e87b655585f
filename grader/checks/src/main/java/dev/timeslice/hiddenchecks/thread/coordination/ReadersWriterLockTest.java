package dev.timeslice.hiddenchecks.thread.coordination;

import dev.timeslice.publicchecks.thread.coordination.PairOfNumbers;
import dev.timeslice.publicchecks.thread.coordination.ReadersMeet;
import dev.timeslice.publicchecks.thread.coordination.Visitors;
import dev.timeslice.publicchecks.thread.coordination.Visitors.Visitor;
import dev.timeslice.publicchecks.thread.coordination.WriterGivesUp;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.schedules.Schedules;
import dev.timeslice.testkit.threads.Crew;
import dev.timeslice.testkit.threads.Stress;
import dev.timeslice.thread.coordination.ReadersWriterLock;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;

/** Who gets in, in which order; each thread is brought to WAITING before the next one comes. */
class ReadersWriterLockTest {
    private static final int INSTANCES = 1008;

    @Check("nobody-overtakes")
    void whoComesLaterWaitsBehindWhoWaits() {
        try (Crew crew = Crew.assemble()) {
            Visitors visitors = new Visitors(
                    crew,
                    Message.of(
                            "reader-1 is inside, writer-1 waits, and reader-2 comes: it must wait behind writer-1. writer-2 comes last, and must wait behind reader-2.",
                            "reader-1이 안에 있고 writer-1이 기다리는데 reader-2가 왔습니다. reader-2는 writer-1 뒤에서 기다려야 합니다. 마지막에 온 writer-2는 reader-2 뒤에서 기다려야 합니다."));
            Visitor inside = visitors.readerEnters("reader-1");
            Visitor writer = visitors.writerWaits("writer-1");
            Visitor reader = visitors.readerWaits("reader-2");
            Visitor last = visitors.writerWaits("writer-2");
            inside.leaves(writer);
            reader.stillWaits();
            last.stillWaits();
            writer.leaves(reader);
            last.stillWaits();
            reader.leaves(last);
            last.leaves();
        }
    }

    @Check("readers-in-a-row")
    void readersThatStandNextToEachOtherGoInTogether(CheckContext context) {
        try (Crew crew = Crew.assemble()) {
            Visitors visitors = new Visitors(
                    crew,
                    Message.of(
                            "writer-1 is inside; reader-1, reader-2, reader-3, writer-2 and reader-4 wait in this order. When writer-1 leaves, the first three readers go in together, then writer-2 alone, then reader-4.",
                            "writer-1이 안에 있고 reader-1, reader-2, reader-3, writer-2, reader-4가 이 순서로 기다립니다. writer-1이 나가면 앞의 reader 셋이 함께 들어가고, 그다음 writer-2가 혼자, 그다음 reader-4가 들어갑니다."));
            Visitor inside = visitors.writerEnters("writer-1");
            Visitor first = visitors.readerWaits("reader-1");
            Visitor second = visitors.readerWaits("reader-2");
            Visitor third = visitors.readerWaits("reader-3");
            Visitor writer = visitors.writerWaits("writer-2");
            Visitor last = visitors.readerWaits("reader-4");
            inside.leaves(first, second, third);
            writer.stillWaits();
            last.stillWaits();
            second.leaves();
            first.leaves();
            writer.stillWaits();
            third.leaves(writer);
            last.stillWaits();
            writer.leaves(last);
            last.leaves();
        }
        // Who is woken together may go in together by luck.
        Schedules.explore(context, ReadersMeet.class);
    }

    @Check("who-gives-up-blocks-nobody")
    void thoseBehindOneWhoGivesUpMoveUp(CheckContext context) {
        // The smallest first: who comes later, then who waits already, then both kinds behind.
        try (Crew crew = Crew.assemble()) {
            Visitors visitors = new Visitors(
                    crew,
                    Message.of(
                            "reader-1 is inside; writer-1 waits, is interrupted and leaves. Now nobody is in the line, and no place of writer-1 may be left in it: reader-2 comes only after that, and must get in at once.",
                            "reader-1이 안에 있습니다. writer-1은 기다리다가 인터럽트를 받고 떠납니다. 이제 줄에는 아무도 없고, writer-1의 자리도 남아 있으면 안 됩니다. 그 뒤에야 온 reader-2는 바로 들어가야 합니다."));
            Visitor inside = visitors.readerEnters("reader-1");
            visitors.writerWaits("writer-1").givesUp();
            Visitor late = visitors.readerEnters("reader-2");
            late.leaves();
            inside.leaves();
        }
        try (Crew crew = Crew.assemble()) {
            Visitors visitors = new Visitors(
                    crew,
                    Message.of(
                            "reader-1 is inside; writer-1 waits, and reader-2 sleeps behind it. writer-1 is interrupted and leaves: reader-2 now has no reason to wait, and must be woken and get in at once. (A reader that comes only after writer-1 has left does get in.)",
                            "reader-1이 안에 있고, writer-1이 기다리며, 그 뒤에서 reader-2가 잠들어 있습니다. writer-1이 인터럽트를 받고 떠나면 reader-2는 기다릴 이유가 없으므로, 깨어나서 바로 들어가야 합니다. (writer-1이 떠난 뒤에 온 reader는 들어갑니다.)"));
            Visitor inside = visitors.readerEnters("reader-1");
            Visitor writer = visitors.writerWaits("writer-1");
            Visitor second = visitors.readerWaits("reader-2");
            writer.givesUp(second);
            second.leaves();
            inside.leaves();
        }
        try (Crew crew = Crew.assemble()) {
            Visitors visitors = new Visitors(
                    crew,
                    Message.of(
                            "reader-1 is inside; writer-1, reader-2, reader-3 and writer-2 wait. reader-3 is interrupted and leaves the line. writer-1 is interrupted too: reader-2 must get in at once, for writer-2 came later than it, and writer-2 when both readers have left.",
                            "reader-1이 안에 있고 writer-1, reader-2, reader-3, writer-2가 기다립니다. reader-3이 인터럽트를 받고 줄에서 떠납니다. writer-1도 인터럽트를 받으면 reader-2는 바로 들어가야 합니다. writer-2는 reader-2보다 나중에 왔으므로 두 reader가 나간 뒤에 들어가야 합니다."));
            Visitor inside = visitors.readerEnters("reader-1");
            Visitor writer = visitors.writerWaits("writer-1");
            Visitor second = visitors.readerWaits("reader-2");
            Visitor third = visitors.readerWaits("reader-3");
            Visitor last = visitors.writerWaits("writer-2");
            third.givesUp();
            second.stillWaits();
            writer.givesUp(second);
            last.stillWaits();
            inside.leaves();
            last.stillWaits();
            second.leaves(last);
            last.leaves();
        }
        Schedules.explore(context, WriterGivesUp.class);
    }

    @Check("only-who-is-inside-unlocks")
    void unlockIsRefusedToWhoIsNotInside() {
        try (Crew crew = Crew.assemble()) {
            Message refused = Message.of(
                    "unlockRead() without a reader inside and unlockWrite() by a thread that is not the writer inside must throw an IllegalMonitorStateException, and change nothing.",
                    "안에 reader가 없을 때의 unlockRead()와, 안에 있는 writer가 아닌 스레드의 unlockWrite()는 IllegalMonitorStateException을 던지고 아무것도 바꾸지 않아야 합니다.");
            Visitors visitors = new Visitors(crew, refused);
            ReadersWriterLock lock = visitors.lock();
            refuses(crew, lock, "nobody is inside", refused, true, true);
            Visitor writer = visitors.writerEnters("writer-1");
            refuses(crew, lock, "a writer is inside", refused, true, true);
            Visitor reader = visitors.readerWaits("reader-1");
            writer.leaves(reader);
            refuses(crew, lock, "a reader is inside", refused, false, true);
            Visitor last = visitors.writerWaits("writer-2");
            reader.leaves(last);
            last.leaves();
        }
    }

    private static void refuses(
            Crew crew, ReadersWriterLock lock, String when, Message refused, boolean read, boolean write) {
        String expected = when + (read ? ": read refused" : "") + (write ? ": write refused" : "");
        Callable<String> stranger = () -> when
                + (read ? outcome(": read", lock::unlockRead) : "")
                + (write ? outcome(": write", lock::unlockWrite) : "");
        crew.call("stranger", stranger).returns(expected, refused);
    }

    private static String outcome(String what, Runnable unlocking) {
        try {
            unlocking.run();
            return what + " accepted";
        } catch (IllegalMonitorStateException e) {
            return what + " refused";
        }
    }

    @Check("pair-stays-a-pair")
    void noScheduleShowsHalfOfAChange(CheckContext context) {
        Schedules.explore(context, PairOfNumbers.class);
    }

    @Check("pair-on-several-cores")
    @Tag("multicore")
    void noCoreSeesHalfOfAChange(CheckContext context) {
        Stress.of(GuardedPair::new)
                .thread("writer-1", (pair, noise) -> pair.change(noise::between))
                .thread("writer-2", (pair, noise) -> pair.change(noise::between))
                .thread("reader-1", (pair, noise) -> pair.look(noise::between))
                .thread("reader-2", (pair, noise) -> pair.look(noise::between))
                .run(context.seed(), INSTANCES, GuardedPair::violation);
    }
}
