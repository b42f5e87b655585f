package dev.timeslice.grader.engine.score;

import java.math.BigDecimal;

/**
 * A person's decision on one criterion of one student, from the overrides file.
 *
 * @param points what the student gets for it
 * @param reason shown to the student
 */
public record Decision(BigDecimal points, String reason) {}
