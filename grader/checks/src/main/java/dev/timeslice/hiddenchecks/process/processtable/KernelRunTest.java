package dev.timeslice.hiddenchecks.process.processtable;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.process.OrphanRule;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.process.processtable.ProcessTree;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.process.ProcessRun;
import java.util.List;
import java.util.Random;

/** The table at work in the kernel, under programs that fork, wait, kill and exit. */
class KernelRunTest {
    private static final String CLASS = "dev.timeslice.process.processtable.ProcessTree";

    /** The shortest first, so that what fails is short. */
    private static final List<String> PROGRAMS = List.of(
            "cpu:2 exit:3",
            "wait cpu:1",
            "fork:b { cpu:2 exit:7 } wait cpu:1",
            "fork:b { cpu:2 } cpu:5 wait",
            "fork:b { cpu:9 } kill:b wait cpu:1",
            "fork:b { io:3 exit:4 } fork:c { cpu:1 exit:5 } wait wait wait",
            "fork:b { fork:c { cpu:9 exit:1 } cpu:1 } wait wait cpu:12",
            "fork fork cpu:1 wait wait",
            "fork:b { fork:c { cpu:1 exit:6 } cpu:4 exit:8 } cpu:9 wait wait",
            "fork:b { fork:c { exit:1 } cpu:1 exit:2 } wait fork:d { cpu:1 } fork:e { cpu:1 } wait wait");

    @Check("runs-in-the-kernel")
    void programsRunAsTheyDoWithTheReference(CheckContext context) {
        for (OrphanRule rule : OrphanRule.values()) {
            for (String program : PROGRAMS) {
                compare(context, rule, 32_768, program);
                // With few numbers some forks are refused, and numbers come again.
                compare(context, rule, 4, program);
            }
        }
        Random random = context.random("programs");
        for (int i = 0; i < 40; i++) {
            OrphanRule rule = random.nextBoolean() ? OrphanRule.TO_ROOT : OrphanRule.TO_NEAREST_ANCESTOR;
            compare(context, rule, 4 + random.nextInt(4), program(random, 3));
        }
    }

    private static void compare(CheckContext context, OrphanRule rule, int highestPid, String program) {
        Configuration configuration = Configuration.builder()
                .highestPid(highestPid)
                .orphans(rule)
                .until(200)
                .build();
        ProcessRun.agree(
                configuration, ProcessTree::new, rules -> context.reference(ProcessTable.class, CLASS, rules), program);
    }

    private static String program(Random random, int depth) {
        StringBuilder words = new StringBuilder();
        int steps = 1 + random.nextInt(4);
        for (int i = 0; i < steps; i++) {
            String name = String.valueOf((char) ('b' + random.nextInt(3)));
            words.append(
                    switch (random.nextInt(depth == 0 ? 4 : 8)) {
                        case 0 -> "cpu:" + (1 + random.nextInt(4));
                        case 1 -> "io:" + (1 + random.nextInt(4));
                        case 2 -> "wait";
                        case 3 -> "kill:" + name;
                        case 4 -> "fork";
                        default -> "fork:" + name + " { " + program(random, depth - 1) + " }";
                    });
            words.append(' ');
        }
        return words.append("exit:").append(random.nextInt(100)).toString();
    }
}
