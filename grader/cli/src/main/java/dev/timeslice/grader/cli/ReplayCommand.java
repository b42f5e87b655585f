package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.replay.NotRepeated;
import dev.timeslice.grader.engine.replay.RepeatedFailure;
import dev.timeslice.grader.engine.replay.Replay;
import dev.timeslice.grader.engine.replay.Replayer;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.grader.report.ConsoleFeedback;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows again how threads broke the code in a folder. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Repeats the schedule of a finding, step by step, on your code as it is now,",
            "and shows what each thread does."
        })
final class ReplayCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "TOKEN",
            description = "Stands below the schedule in the feedback, after the word replay; begins with TS.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String token;

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            arity = "0..1",
            description = "A folder with the code of the finding's exercise; default: where you are.")
    private Path folder = Path.of("");

    @Mixin
    private Language language = new Language();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (ToolProvider.getSystemJavaCompiler() == null) {
            throw new BadInput(say("check.no-compiler", System.getProperty("java.home")));
        }
        Path place = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(place)) {
            throw new BadInput(folder + ": expected a folder with the code of an exercise, found none");
        }
        try (Replayer replayer = new Replayer(CourseRoot.open())) {
            Replay replay = StandardStreams.silenced(() -> replayer.replay(token, place));
            if (replay instanceof NotRepeated not) {
                throw new BadInput(not.reason().in(language.locale()));
            }
            show((RepeatedFailure) replay);
            return ExitCode.DONE;
        }
    }

    private void show(RepeatedFailure failure) {
        PrintWriter print = spec.commandLine().getOut();
        new ConsoleFeedback(print, language.locale(), Ansi.AUTO.enabled())
                .print(failure.kind(), failure.sentence(), failure.witness());
        print.println();
        print.println(say("replay.in-ide"));
        print.println("    Schedules.replay(\"" + token.strip() + "\");");
    }

    private String say(String key, Object... arguments) {
        return Messages.of(key, arguments).in(language.locale());
    }
}
