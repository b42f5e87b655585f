package dev.timeslice.grader.cli;

import dev.timeslice.grader.engine.text.BadInput;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the language of what students read. */
final class Language {
    @Option(
            names = "--lang",
            paramLabel = "en|ko",
            description = "Language of the feedback; without it, that of your system.")
    private @Nullable String language;

    Locale locale() {
        if (language == null) {
            return Locale.getDefault().getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
        }
        return switch (language) {
            case "en" -> Locale.ENGLISH;
            case "ko" -> Locale.KOREAN;
            default -> throw new BadInput("--lang: expected en or ko, found " + language);
        };
    }
}
