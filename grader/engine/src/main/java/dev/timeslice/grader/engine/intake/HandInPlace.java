package dev.timeslice.grader.engine.intake;

import dev.timeslice.testkit.Message;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a student's submission lies; nothing of it has been read yet.
 *
 * @param student the student's id, made safe; no two of a batch are equal
 * @param place a folder or a zip
 * @param refusal why it cannot be graded, if that is clear from the outside
 */
public record HandInPlace(String student, Path place, Optional<Message> refusal) {}
