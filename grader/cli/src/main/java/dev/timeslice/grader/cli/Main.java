package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.text.BadInput;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code timeslice}. */
@Command(
        name = "timeslice",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Operating-system exercises in Java, and their grader.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all was done",
            "1:a fault of Timeslice itself",
            "2:the command line, or a file that it names, is not as it must be",
            "3:done, but some submissions need a person to settle them",
            "4:validation failed, --fail-under was not met, or a measured check was wrong"
        },
        subcommands = {
            GradeCommand.class,
            CheckCommand.class,
            ReplayCommand.class,
            SimulateCommand.class,
            ValidateCommand.class,
            PowerCommand.class,
            HandoutCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(faults())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command, found none");
    }

    private static IExecutionExceptionHandler faults() {
        return (fault, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (fault instanceof BadInput) {
                err.println(fault.getMessage());
                return ExitCode.BAD_INPUT;
            }
            if (fault instanceof FileSystemException file) {
                err.println(file.getFile() + ": cannot be used: " + reason(file));
                err.println("What was finished before is kept; the same command goes on from there.");
                return ExitCode.BAD_INPUT;
            }
            err.println("Timeslice itself failed; what was finished before is kept. Please report this:");
            fault.printStackTrace(err);
            return ExitCode.INTERNAL;
        };
    }

    private static String reason(FileSystemException fault) {
        String reason = fault.getReason();
        return reason == null ? fault.getClass().getSimpleName() : reason;
    }
}
