package dev.timeslice.grader.engine.replay;

import dev.timeslice.testkit.Message;

/**
 * There is no failure to show.
 *
 * @param reason what is the matter with the token or with the code
 */
public record NotRepeated(Message reason) implements Replay {}
