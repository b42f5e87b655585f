package dev.timeslice.testkit.supervision;

/**
 * One thing that a child does.
 *
 * @param verb what, such as {@code out}
 * @param number how often, how long or with what; 0 if nothing is said
 */
record Step(String verb, int number) {

    /** As it stands in a child's arguments: {@code VERB} or {@code VERB:NUMBER}. */
    static Step of(String argument) {
        int colon = argument.indexOf(':');
        return colon < 0
                ? new Step(argument, 0)
                : new Step(argument.substring(0, colon), Integer.parseInt(argument.substring(colon + 1)));
    }
}
