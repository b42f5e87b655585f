package dev.timeslice.grader.engine.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.timeslice.grader.engine.process.EndingProcess;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.testkit.VerdictKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerTableTest {
    private static final Row ROW = row("0a1b2c");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void noTableYet() {
        file = folder.resolve("table.csv");
    }

    private static Row row(String checkHash) {
        return new Row("takes", "right/reference", "none", checkHash, "d3e4f5", 17, 2, "Linux amd64 CPU @ 2 GHz, 2 MB");
    }

    private PowerTable open() throws IOException {
        return PowerTable.open(file, folder.resolve("lock"));
    }

    @Test
    void whatASittingHasCountedTheNextOneFinds() throws IOException {
        PowerTable first = open();
        first.add(ROW, Tally.of(VerdictKind.PASSED, 12));
        first.add(ROW, Tally.of(VerdictKind.LOST_WAKEUP, 30));
        first.add(ROW, Tally.of(VerdictKind.GRADER_FAULT, 8));

        assertThat(open().of(ROW)).isEqualTo(new Tally(3, 1, 1, 50));
        assertThat(Files.readString(file)).isEqualTo("""
                check,solution,load,check_hash,solution_hash,jdk,processors,system,runs,failed,grader_faults,cpu_ms,lower_95,upper_95
                takes,right/reference,none,0a1b2c,d3e4f5,17,2,"Linux amd64 CPU @ 2 GHz, 2 MB",3,1,1,50,0.01258,0.98742
                """);
    }

    @Test
    void otherCodeHasARowOfItsOwn() throws IOException {
        PowerTable table = open();
        table.add(ROW, Tally.of(VerdictKind.PASSED, 1));
        table.add(row("ffffff"), Tally.of(VerdictKind.FAILED, 1));

        assertThat(open().of(ROW)).isEqualTo(new Tally(1, 0, 0, 1));
        assertThat(open().of(row("ffffff"))).isEqualTo(new Tally(1, 1, 0, 1));
    }

    @Test
    void twoSittingsAtOnceKeepWhatTheOtherAdds() throws IOException {
        PowerTable one = open();
        PowerTable other = open();
        one.add(ROW, Tally.of(VerdictKind.PASSED, 1));
        other.add(ROW, Tally.of(VerdictKind.PASSED, 1));

        assertThat(one.of(ROW).runs()).isEqualTo(1);
        assertThat(other.of(ROW).runs()).isEqualTo(2);
        assertThat(open().of(ROW).runs()).isEqualTo(2);
    }

    @Test
    void whatIsFoundWhileTheProcessEndsIsNotCounted() throws Exception {
        open().add(ROW, Tally.of(VerdictKind.PASSED, 1));

        assertThat(EndingProcess.start(AddsAtTheEnd.class, folder)).isZero();

        assertThat(open().of(ROW)).isEqualTo(new Tally(1, 0, 0, 1));
    }

    /** Its scratch folder is gone already when it finds a fault. */
    static final class AddsAtTheEnd {
        private AddsAtTheEnd() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            PowerTable table = PowerTable.open(folder.resolve("table.csv"), folder.resolve("lock"));
            EndingProcess.endDuring(() -> table.add(ROW, Tally.of(VerdictKind.GRADER_FAULT, 1)));
        }
    }

    @Test
    void rowsThatAMergeOfBranchesHasDoubledAreAdded() throws IOException {
        open().add(ROW, Tally.of(VerdictKind.PASSED, 1));
        String row = Files.readAllLines(file).get(1);
        Files.writeString(file, Files.readString(file) + row + "\n");

        assertThat(open().of(ROW).runs()).isEqualTo(2);
    }

    @Test
    void anotherFileIsNotTakenForATable() throws IOException {
        Files.writeString(file, "student,points\nkim,3\n");

        assertThatThrownBy(this::open).isInstanceOf(BadInput.class).hasMessageContaining("found [student, points]");
    }

    @Test
    void aRowThatIsCutOffIsNamed() throws IOException {
        open().add(ROW, Tally.of(VerdictKind.PASSED, 1));
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.lastIndexOf(",17,")));

        assertThatThrownBy(this::open)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("record 2: expected 14 values, found 5");
    }

    @Test
    void aRowWithoutNumbersIsNamed() throws IOException {
        open().add(ROW, Tally.of(VerdictKind.PASSED, 1));
        Files.writeString(file, Files.readString(file).replace(",17,", ",seventeen,"));

        assertThatThrownBy(this::open).isInstanceOf(BadInput.class).hasMessageContaining("record 2", "seventeen");
    }
}
