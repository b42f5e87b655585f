package dev.timeslice.grader.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that can be wrong with a request is said with its place, what was expected, and what was found. */
class BadInputTest {
    @TempDir
    Path folder;

    private Run good() {
        return Run.in(folder).ofCsv("task,arrival,burst", "A,0,5").policies("fcfs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            task,arrival,burst/A,-1,5                    | workload.csv:2: arrival: expected a whole number from 0 to 1000000000000, found -1
            task,arrival,burst/A,,5                      | workload.csv:2: arrival: expected a tick from 0 on, found none
            task,arrival,burst/A,0,-5                    | workload.csv:2: burst: expected a whole number from 0 to 1000000000000, or inf, found -5
            task,arrival,burst/A,0,2.5                   | or inf, found 2.5
            task,arrival,burst/A,0,                      | workload.csv:2: burst: expected a number of ticks or inf, found none
            task,arrival,burst/A,0,9223372036854775807   | or inf, found 9223372036854775807
            task,arrival,burst/A,0,1/B,0,1/A,2,1         | workload.csv:4: task: expected a name that no other task has, found A again, as in workload.csv:2
            task,arrival,burst/,0,1                      | workload.csv:2: task: expected a name, found none
            task,arrival,burst/A,0                       | workload.csv:2: expected 3 cells, as the header has (task,arrival,burst), found 2
            task,arrival,burst/A,0,1,1                   | workload.csv:2: expected 3 cells, as the header has (task,arrival,burst), found 4
            task,arrival,burst                           | workload.csv: expected at least one task, found none
            task,arrival,brust/A,0,1                     | workload.csv:1: expected the columns task, arrival, burst, priority, tickets, nice, io_every, io_length, working_set, affinity, process, program, memory, found brust; did you mean burst?
            task,burst/A,1                               | workload.csv:1: expected the column arrival, found only task,burst
            arrival,burst/0,1                            | workload.csv:1: expected the column task
            task,arrival/A,1                             | workload.csv:1: expected the column burst
            task,arrival,burst,burst/A,0,1,1             | workload.csv:1: expected each column once, found burst twice
            task,arrival,burst,nice/A,0,1,20             | workload.csv:2: nice: expected a whole number from -20 to 19, found 20
            task,arrival,burst,tickets/A,0,1,0           | workload.csv:2: tickets: expected a whole number from 1 to 1000000000, found 0
            task,arrival,burst,priority/A,0,1,high       | workload.csv:2: priority: expected a whole number from -2147483648 to 2147483647, found high
            task,arrival,burst,working_set/A,0,1,-1      | workload.csv:2: working_set: expected a whole number from 0
            task,arrival,burst,io_every/A,0,9,3          | workload.csv:2: io_length: expected a number of ticks from 1 on, since io_every is 3, found none
            task,arrival,burst,io_every,io_length/A,0,9,3,0  | workload.csv:2: io_length: expected a whole number from 1
            task,arrival,burst,io_every,io_length/A,0,9,-3,1 | workload.csv:2: io_every: expected a whole number from 0
            task,arrival,burst,affinity/A,0,1,one        | workload.csv:2: affinity: expected cores from 0 to 1023, such as 0
            task,arrival,burst,affinity/A,0,1,3          | workload.csv:2: affinity: expected cores from 0 to 0, as many as the machine has, found 3
            task,arrival,program/A,0,cpu:2 sleep:3       | workload.csv:2: program: expected steps cpu:TICKS, io:TICKS, yield, exit:STATUS,
            task,arrival,program/A,0,cpu:2 sleep:3       | take:RING, separated by spaces; found sleep:3
            task,arrival,program/A,0,cpu:2 unlok:m       | found unlok:m; did you mean unlock?
            task,arrival,program/A,0,cpu:0               | workload.csv:2: program: expected cpu:TICKS, found cpu:0
            task,arrival,program/A,0,exit:256            | workload.csv:2: program: expected exit:STATUS, found exit:256
            task,arrival,program/A,0,send:p              | workload.csv:2: program: expected send:PORT=BYTES, found send:p
            task,arrival,program/A,0,kill:A=usr1         | workload.csv:2: program: expected kill:PROCESS or kill:PROCESS=int|ill|abrt|fpe|kill|segv|pipe|term, found kill:A=usr1
            task,arrival,program/A,0,join:B/C,0,cpu:1    | workload.csv:2: program: expected a task or process of the workload, or one that a program makes (A, C), found B
            task,arrival,program/A,0,join:A              | workload.csv:2: program: expected tasks that do not wait for each other for ever, found A > A
            task,arrival,program/C,0,join:A/A,0,cpu:1 join:B/B,0,join:A | workload.csv:3: program: expected tasks that do not wait for each other for ever, found A > B > A
            task,arrival,program/A,0,exec:work           | workload.csv:2: program: expected one of the programs (), found work
            task,arrival,burst,memory/A,0,1,1            | workload.csv:2: memory: expected a whole number from 2 to 65536, found 1
            task,arrival,burst,memory/A,0,1,5000         | workload.csv:2: memory: expected at most 1024 pages, as many as the machine has frames, found 5000
            task,arrival,burst,process,memory/A,0,1,P,3/B,0,1,P,4 | workload.csv:3: memory: expected the same for all tasks of the process P (3 in workload.csv:2), found 4
            task,arrival,burst,program/A,0,4,cpu:2       | workload.csv:2: expected either program or burst, io_every and io_length, found burst=4 beside a program
            task,arrival,burst/A,0,inf                   | workload.csv:2: burst: expected an end of the run for a burst that never ends: give --until TICK; found none
            task,arrival,burst/A,0,"1                    | workload.csv: expected CSV, found
            """)
    void aTableThatIsNoWorkload(String table, String complaint) {
        assertThat(Run.in(folder).ofCsv(table.split("/")).policies("fcfs").complaint())
                .contains(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'tasks: 5'                                        | workload.yml:1: expected a list of tasks, found 5
            'tasks: []'                                       | workload.yml: expected at least one task, found none
            'task: []'                                        | workload.yml:1: expected one of the keys explanation, policies, programs, set, tasks, found task; did you mean tasks?
            '- {task: A}'                                     | workload.yml:1: expected a map with the key tasks
            'tasks:/- {task: A, burst: 3}/- {task: B, brst: 3}' | workload.yml:3: expected one of the keys task, arrival, burst
            'tasks:/- {task: A, burst: 3}/- {task: A, burst: 3}' | workload.yml:3: task: expected a name that no other task has, found A again, as in workload.yml:2
            'tasks:/- {task: A, burst: -3}'                   | workload.yml:2: burst: expected a whole number
            'tasks:/- {task: A, burst: {a: b}}'               | workload.yml:2: expected a value, found keys and values
            'tasks:/- A'                                      | workload.yml:2: expected keys and values, found A
            'tasks:/- {task: A, burst: 3'                     | workload.yml:
            'set: {quantun: 3}/tasks:/- {task: A, burst: 3}'  | workload.yml:1: expected one of the knobs
            'programs: {a: "cpu:1 exec:b", b: "exec:a"}/tasks:/- {task: A, program: "exec:a"}' | workload.yml:1: programs: expected programs that do not start themselves, found a > b > a
            'programs: {a: cpu:1, b: sleep}/tasks:/- {task: A, program: "exec:a"}' | workload.yml:1: program: expected steps
            'programs: {a: cpu:1}/tasks:/- {task: A, program: "exec:c"}' | workload.yml:3: program: expected one of the programs (a), found c
            'policies: [fifo]/tasks:/- {task: A, burst: 3}'   | --policy: expected policies out of fcfs
            """)
    void aDocumentThatIsNoWorkload(String document, String complaint) {
        assertThat(Run.in(folder)
                        .ofText("workload.yml", document.replace("/", "\n") + "\n")
                        .complaint())
                .contains(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tasks=0      | --random: tasks: expected a whole number from 1 to 10000000, found 0
            seed=1       | --random: expected tasks=NUMBER from 1 on, found seed=1
            tasks=5,sed=1| --random: expected parts KEY=NUMBER separated by commas, with the keys tasks, seed, burst, gap, io, found sed=1
            tasks        | found tasks
            tasks=5,io=101 | --random: io: expected a whole number from 0 to 100, found 101
            """)
    void aRecipeThatIsNone(String recipe, String complaint) {
        assertThat(Run.in(folder).random(recipe).policies("fcfs").complaint()).contains(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cores=0            | --set: cores: expected 1 to 1024; found 0
            cores=1025         | --set: cores: expected 1 to 1024; found 1025
            switch_cost=-1     | --set: switch_cost: expected 0 or more; found -1
            switch_charge=all  | --set: switch_charge: expected between_different_tasks
            rr_arrivals=never  | --set: rr_arrivals: expected before, after; found never
            quantum=0          | --set: quantum: expected 1 or more; found 0
            quantum=two        | --set: quantum: expected 1 or more; found two
            quantum            | --set: expected KNOB=VALUE, found quantum
            quantom=4          | found quantom; did you mean quantum?
            until=0            | --set: until: expected 1 or more, or never; found 0
            """)
    void aKnobThatThereIsNotOrAValueThatItCannotHave(String setting, String complaint) {
        assertThat(good().set(setting).complaint()).contains(complaint);
    }

    @Test
    void aKnobWithAnOptionOfItsOwnIsNamedByTheOption() {
        assertThat(good().option("cores", "0").complaint()).isEqualTo("--cores: expected 1 to 1024; found 0");
        assertThat(good().option("until", "x").complaint()).startsWith("--until: expected 1 or more");
    }

    @Test
    void anUnknownPolicyIsNamedWithThoseThatThereAre() {
        assertThat(good().policies("fcfs,rrr").complaint())
                .startsWith("--policy: expected policies out of fcfs, ")
                .endsWith("found rrr; did you mean rr?");
    }

    @Test
    void aPolicyTakesPartOnce() {
        assertThat(good().policies("rr,rr").complaint()).contains("expected each policy once, found rr twice");
    }

    @Test
    void aKnobOfAnotherPolicyIsNoneOfThisOne() {
        assertThat(good().policies("fcfs@quantum=3").complaint())
                .contains("--policy fcfs@quantum=3: expected a knob of the machine or of fcfs (), found quantum");
    }

    @Test
    void aWorkloadThatThereIsNotIsNamedWithThoseThatThereAre() {
        assertThat(Run.in(folder).of("convoi").complaint())
                .contains("WORKLOAD: expected a CSV or YAML file, or one of convoy", "found convoi");
    }

    @Test
    void noWorkloadAtAllAndTwoAreRefused() {
        assertThat(Run.in(folder).complaint()).contains("expected one workload");
        assertThat(good().random("tasks=3").complaint()).contains("expected one workload");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, new byte[] {'t', (byte) 0xe9, '\n'});

        assertThat(Run.in(folder).of(file.toString()).complaint()).contains("latin.csv: expected text in UTF-8");
    }

    @Test
    void complaintsAreInTheLanguageOfTheReader() {
        assertThat(good().policies("rrr").korean().complaint()).contains("정책은", "혹시 rr?");
        assertThat(Run.in(folder).ofCsv("task,arrival,burst", "A,-1,2").korean().complaint())
                .startsWith("workload.csv:2: arrival: 0부터");
    }

    @Test
    void nothingIsWrittenBeforeAllIsKnownToBeRight() {
        good().set("quantum=0").complaint();

        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(folder.resolve("events.csv")).doesNotExist();
    }

    @Test
    void aFileIsNotWrittenOverTheWorkload() throws IOException {
        Run run =
                Run.in(folder).ofText("out.csv", "task,arrival,burst\nA,0,3\n").policies("fcfs");

        assertThat(run.complaint()).contains("--csv: expected another file than the one of WORKLOAD");
        assertThat(folder.resolve("out.csv")).hasContent("task,arrival,burst\nA,0,3");
    }

    @Test
    void aFileInAFolderThatIsNotThereIsRefusedBeforeAnythingRuns() {
        assertThat(Run.in(folder.resolve("nowhere"))
                        .of("convoy")
                        .policies("fcfs")
                        .complaint())
                .contains("--svg: expected a file in a folder that is there");
    }
}
