package dev.timeslice.grader.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.process.Child;
import dev.timeslice.testkit.blackbox.BlackBoxSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What a program in the box can reach: next to nothing. */
@EnabledIfSystemProperty(
        named = "timeslice.box",
        matches = "true",
        disabledReason = "needs bubblewrap (Debian: apt-get install bubblewrap), then ./mvnw verify -Pbox")
@Timeout(120)
class BubblewrapTest {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    @Test
    void itStartsAWorkersJvm() throws Exception {
        WorkerLaunch plain =
                new WorkerLaunch(JAVA_HOME.resolve("bin/java"), List.of(), WorkerClassPath.worker(), folder);

        assertThat(plain.in(bubblewrap())).isPresent();
    }

    @Test
    void aBoxThatDoesNotStartIsNoBox() throws Exception {
        WorkerLaunch plain =
                new WorkerLaunch(JAVA_HOME.resolve("bin/java"), List.of(), WorkerClassPath.worker(), folder);

        assertThat(plain.in(new Bubblewrap(Path.of("/usr/bin/false")))).isEmpty();
    }

    @Test
    void nothingOfTheDiskIsThereButWhatItMayRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "grades");
        Path given = Files.writeString(folder.resolve("given"), "worker");

        assertThat(tries(List.of(given), "read", given.toString())).isEqualTo("read worker");
        assertThat(tries(List.of(given), "read", secret.toString())).startsWith("refused");
        assertThat(tries(List.of(), "read", "/etc/passwd")).startsWith("refused");
        assertThat(tries(List.of(), "read", "/proc/self/environ")).startsWith("refused");
    }

    @Test
    void nothingCanBeWrittenButTheBoxsOwnFolderAndThatIsSmall() throws Exception {
        Path given = Files.writeString(folder.resolve("given"), "worker");

        assertThat(tries(List.of(given), "write", given.toString())).startsWith("refused");
        assertThat(tries(List.of(), "write", "note")).isEqualTo("wrote note");
        assertThat(tries(List.of(), "fill")).startsWith("refused");
        assertThat(given).hasContent("worker");
    }

    @Test
    void theMachinesOwnServersCannotBeReached() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(tries(List.of(), "connect", Integer.toString(server.getLocalPort())))
                    .startsWith("refused: java.net.ConnectException");
        }
    }

    @Test
    void nothingIsLeftWhenItIsClosedAndItsCpuTimeWasSeen() throws Exception {
        Child spinning = start(List.of(), "spin");
        assertThat(line(spinning)).isEqualTo("spinning");
        ProcessHandle inner = ProcessHandle.current()
                .descendants()
                .filter(process -> process.parent()
                        .flatMap(ProcessHandle::parent)
                        .filter(ProcessHandle.current()::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        while (spinning.ownCpuTime().compareTo(Duration.ofMillis(300)) < 0) {
            Thread.onSpinWait();
        }
        spinning.close();

        inner.onExit().get();
        assertThat(inner.isAlive()).isFalse();
    }

    @Test
    void blackBoxChecksCanRunInIt() throws Exception {
        WorkerLaunch plain =
                new WorkerLaunch(JAVA_HOME.resolve("bin/java"), List.of(), WorkerClassPath.worker(), folder);

        assertThat(plain.blackBox(bubblewrap(), folder)).isPresent();
        assertThat(plain.blackBox(new Bubblewrap(Path.of("/usr/bin/false")), folder))
                .isEmpty();
    }

    @Test
    void aProgramInItSeesItsOwnProcessesAndWritesToItsOwnFolderOnly() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path other = Files.createDirectory(folder.resolve("other"));

        assertThat(programTries(own, "write", own.resolve("note").toString())).startsWith("wrote");
        assertThat(own.resolve("note")).exists();
        assertThat(programTries(own, "write", other.resolve("note").toString())).startsWith("refused");
        assertThat(programTries(own, "read", "/proc/self/environ")).startsWith("read");
        assertThat(programTries(own, "read", "/proc/" + ProcessHandle.current().pid() + "/environ"))
                .startsWith("refused");
    }

    private String programTries(Path own, String... arguments) throws IOException {
        Path classes = Path.of("target/test-classes").toAbsolutePath();
        List<Path> readable = new ArrayList<>(WorkerLaunch.filesOfJdk(JAVA_HOME));
        readable.add(classes);
        List<String> command = new ArrayList<>();
        bubblewrap()
                .aroundProgram(JAVA_HOME.resolve("lib"), readable)
                .forEach(word -> command.add(word.equals(BlackBoxSite.FOLDER) ? own.toString() : word));
        command.addAll(List.of(JAVA_HOME.resolve("bin/java").toString(), "-Xmx64m", "-cp", classes.toString()));
        command.add(Intruder.class.getName());
        command.addAll(List.of(arguments));
        try (Child child = Child.startWrapped(command, folder)) {
            return line(child);
        }
    }

    private String tries(List<Path> readable, String... arguments) throws IOException, InterruptedException {
        try (Child child = start(readable, arguments)) {
            return line(child);
        }
    }

    private static String line(Child child) throws IOException {
        String line = new BufferedReader(new InputStreamReader(child.output(), StandardCharsets.UTF_8)).readLine();
        return line == null ? "nothing" : line;
    }

    private Child start(List<Path> readable, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(JAVA_HOME.resolve("bin/java").toString(), "-Xmx64m", "-cp"));
        Path classes = Path.of("target/test-classes").toAbsolutePath();
        command.add(classes.toString());
        command.add(Intruder.class.getName());
        command.addAll(List.of(arguments));
        List<Path> all = new ArrayList<>(readable);
        all.addAll(WorkerLaunch.filesOfJdk(JAVA_HOME));
        all.add(classes);
        return Child.startWrapped(bubblewrap().around(command, JAVA_HOME.resolve("lib"), all), folder);
    }

    private static Bubblewrap bubblewrap() {
        return Bubblewrap.onPath().orElseThrow();
    }
}
