package dev.timeslice.thread.power;

/**
 * What a row of the table is about: one check on one solution, on one machine, with or without load.
 *
 * @param check the criterion's id
 * @param solution {@code reference} or the name of a right variant
 * @param checkHash over the checks' classes and the kit for threads, so that evidence for older ones is not counted
 * @param solutionHash over the solution's classes
 * @param jdk feature release
 * @param processors how many the virtual machine saw
 * @param loaded whether at least as many other threads as processors were busy beside it all the time
 */
record Sitting(
        String check, String solution, String checkHash, String solutionHash, int jdk, int processors, boolean loaded) {

    String cells() {
        return String.join(
                ",",
                check,
                solution,
                checkHash,
                solutionHash,
                String.valueOf(jdk),
                String.valueOf(processors),
                loaded ? "loaded" : "idle");
    }

    static Sitting of(String[] cells) {
        return new Sitting(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]),
                cells[6].equals("loaded"));
    }
}
