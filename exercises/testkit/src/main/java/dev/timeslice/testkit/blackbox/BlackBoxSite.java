package dev.timeslice.testkit.blackbox;

import java.util.List;
import java.util.Map;

/**
 * Where the programs of black-box checks run in this JVM.
 *
 * @param box a command that runs the command behind it in a box, each {@link #FOLDER} in it the run's own folder; empty
 *     for an ordinary process
 * @param classes class files by binary name that the program consists of; empty if they are on this JVM's class path
 */
public record BlackBoxSite(List<String> box, Map<String, byte[]> classes) {
    /** Stands in a box's command for the one folder that a program may write to. */
    public static final String FOLDER = "{folder}";

    private static volatile BlackBoxSite current = new BlackBoxSite(List.of(), Map.of());

    public BlackBoxSite {
        box = List.copyOf(box);
        classes = Map.copyOf(classes);
    }

    /** Sets what the checks of this JVM are given next; the worker does so before each check. */
    public static void install(BlackBoxSite site) {
        current = site;
    }

    /** An ordinary process with this JVM's own class path, as long as nobody has installed another site. */
    public static BlackBoxSite current() {
        return current;
    }
}
