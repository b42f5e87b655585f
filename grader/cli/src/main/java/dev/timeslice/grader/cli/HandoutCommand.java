package dev.timeslice.grader.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "handout", mixinStandardHelpOptions = true)
final class HandoutCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
