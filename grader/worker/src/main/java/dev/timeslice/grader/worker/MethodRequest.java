package dev.timeslice.grader.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoveryFilter;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.MethodSelector;

/** Asks an engine for one test method, with every configuration parameter at its default. */
record MethodRequest(MethodSelector selector) implements EngineDiscoveryRequest {

    @Override
    public <T extends DiscoverySelector> List<T> getSelectorsByType(Class<T> type) {
        return type.isInstance(selector) ? List.of(type.cast(selector)) : List.of();
    }

    @Override
    public <T extends DiscoveryFilter<?>> List<T> getFiltersByType(Class<T> type) {
        return List.of();
    }

    @Override
    public ConfigurationParameters getConfigurationParameters() {
        return Defaults.INSTANCE;
    }

    @Override
    public OutputDirectoryCreator getOutputDirectoryCreator() {
        return NoFiles.INSTANCE;
    }

    /** No parameter is set, whatever a class path or the system properties hold. */
    private enum Defaults implements ConfigurationParameters {
        INSTANCE;

        @Override
        public Optional<String> get(String key) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> getBoolean(String key) {
            return Optional.empty();
        }

        @Override
        @SuppressWarnings("deprecation") // abstract all the same
        public int size() {
            return 0;
        }

        @Override
        public Set<String> keySet() {
            return Set.of();
        }
    }

    /** Checks write no files. */
    private enum NoFiles implements OutputDirectoryCreator {
        INSTANCE;

        @Override
        public Path getRootDirectory() {
            throw new UnsupportedOperationException("a check has no output directory");
        }

        @Override
        public Path createOutputDirectory(TestDescriptor descriptor) {
            throw new UnsupportedOperationException("a check has no output directory");
        }
    }
}
