package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.testkit.Message;

/** Nothing of a submission can be read; ends in a {@link RefusedSubmission} at the edge of this package. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    Refusal(String key, Object... arguments) {
        this(Messages.of(key, arguments));
    }

    private Refusal(Message reason) {
        super(reason.en());
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }
}
