package dev.timeslice.publicchecks.ipc.socketsandfiles;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.exchange.RecordsRun;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Real processes that share a file; the check looks at what they leave in it. */
class LockedRecordFileTest {
    private static final String CLASS = "dev.timeslice.ipc.socketsandfiles.LockedRecordFile";

    /** The record {@code 1 A t0} and 41 full stops. */
    private static final byte[] FIRST = first();

    private static byte[] first() {
        byte[] data = ("1 A t0 " + ".".repeat(41)).getBytes(StandardCharsets.US_ASCII);
        byte[] record = new byte[8 + data.length];
        record[3] = (byte) data.length;
        record[4] = (byte) 0x33;
        record[5] = (byte) 0xbe;
        record[6] = (byte) 0xdf;
        record[7] = (byte) 0x1a;
        System.arraycopy(data, 0, record, 8, data.length);
        return record;
    }

    @Check("processes-share-a-file")
    void whatOneProcessAppendsTheOtherReads(BlackBox box) {
        try (RecordsRun run = RecordsRun.start(box, CLASS, "A", "B")) {
            run.tell("A", "append 1").awaitDone("A", 1);
            byte[] found = run.bytes();
            if (!Arrays.equals(FIRST, found)) {
                throw run.failed(Message.of(
                                "The file should hold one record of %d bytes, as ChecksummedLog writes it, but holds %d bytes, or others.",
                                "파일에는 ChecksummedLog가 쓰는 대로 %d바이트짜리 레코드 하나가 있어야 하는데, %d바이트가 있거나 내용이 다릅니다.")
                        .with(FIRST.length, found.length));
            }
            run.tell("B", "append 2").awaitDone("B", 2);
            run.tell("A", "read").await("A", "read 3");
        }
    }
}
