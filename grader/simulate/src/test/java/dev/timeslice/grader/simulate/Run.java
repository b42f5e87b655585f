package dev.timeslice.grader.simulate;

import dev.timeslice.grader.engine.course.Course;
import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.policy.PolicyCode;
import dev.timeslice.grader.simulate.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A simulation in the repository that these sources are part of, as a test describes it. */
final class Run {
    private static final Path HOME = Path.of(System.getProperty("timeslice.home", "../.."));

    private final Path folder;
    private final List<String> settings = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private @Nullable String workload;
    private @Nullable String recipe;
    private @Nullable String policies;
    private boolean gantt;
    private Locale locale = Locale.ENGLISH;
    private @Nullable PolicyCode code;

    private Run(Path folder) {
        this.folder = folder;
    }

    /** A run that writes its files into a folder: {@code out.csv}, {@code events.csv} and {@code out.svg}. */
    static Run in(Path folder) {
        return new Run(folder);
    }

    /** The references of the repository. */
    static PolicyCode references(Texts texts) {
        return PolicyCode.of(Course.open(HOME), HOME, texts);
    }

    Run of(String name) {
        workload = name;
        return this;
    }

    Run ofCsv(String... lines) {
        return ofText("workload.csv", String.join("\n", lines) + "\n");
    }

    Run ofText(String file, String text) {
        try {
            workload = Files.writeString(folder.resolve(file), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Run random(String text) {
        recipe = text;
        return this;
    }

    Run policies(String text) {
        policies = text;
        return this;
    }

    Run set(String setting) {
        settings.add(setting);
        return this;
    }

    /** Sets a knob by the option that it has of its own. */
    Run option(String knob, String value) {
        options.put(knob, value);
        return this;
    }

    Run gantt() {
        gantt = true;
        return this;
    }

    Run korean() {
        locale = Locale.KOREAN;
        return this;
    }

    Run with(PolicyCode other) {
        code = other;
        return this;
    }

    /** Runs it. */
    Result result() {
        StringWriter printed = new StringWriter();
        Texts texts = Texts.in(locale);
        try (PolicyCode classes = code != null ? code : references(texts)) {
            boolean allRan = new Simulator(classes, texts, new PrintWriter(printed, true))
                    .run(new SimulationRequest(
                            workload,
                            recipe,
                            policies,
                            settings,
                            options,
                            gantt,
                            folder.resolve("out.svg"),
                            folder.resolve("out.csv"),
                            folder.resolve("events.csv")));
            return new Result(allRan, printed.toString().replace(System.lineSeparator(), "\n"), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to see what is wrong with it: the complaint, without the folder's name. */
    String complaint() {
        try {
            result();
        } catch (BadInput e) {
            return String.valueOf(e.getMessage()).replace(folder + "/", "");
        }
        throw new AssertionError("nothing was wrong");
    }

    record Result(boolean allRan, String printed, Path folder) {
        String csv() {
            return file("out.csv");
        }

        String events() {
            return file("events.csv");
        }

        String file(String name) {
            try {
                return Files.readString(folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
