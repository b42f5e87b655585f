package dev.timeslice.grader.engine.power;

import dev.timeslice.grader.engine.run.PlannedCheck;

/**
 * One check on one solution.
 *
 * @param check with the solution's classes
 * @param group why it is measured
 * @param solution {@code right/reference}, {@code right/} or {@code wrong/} and the name of a variant
 * @param expected what it has to say
 * @param checkHash of all that decides, but the solution
 * @param solutionHash of the solution's classes
 */
record Target(
        PlannedCheck check, Group group, String solution, Expected expected, String checkHash, String solutionHash) {}
