package dev.timeslice.grader.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Timeslice " + (version == null ? "from source" : version) + " on Java " + Runtime.version()
        };
    }
}
