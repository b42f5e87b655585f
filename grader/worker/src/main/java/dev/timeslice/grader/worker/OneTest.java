package dev.timeslice.grader.worker;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.engine.config.CachingJupiterConfiguration;
import org.junit.jupiter.engine.config.DefaultJupiterConfiguration;
import org.junit.jupiter.engine.config.JupiterConfiguration;
import org.junit.jupiter.engine.descriptor.ClassTestDescriptor;
import org.junit.jupiter.engine.descriptor.JupiterEngineDescriptor;
import org.junit.jupiter.engine.descriptor.TestMethodTestDescriptor;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

/**
 * A single test method as the Jupiter engine would have discovered it, with every configuration parameter at its default.
 *
 * <p>The descriptors are made here, though JUnit calls them internal: what discovery finds out is known, the course reader
 * has looked at the check already, and in a JVM that lives for a second discovering cost as much time as a third of the checks.
 */
record OneTest(Class<?> testClass, Method method) {
    private static final JupiterConfiguration CONFIGURATION =
            new CachingJupiterConfiguration(new DefaultJupiterConfiguration(Defaults.INSTANCE, NoFiles.INSTANCE));

    /** Asks the engine to run it. */
    ExecutionRequest request(
            String engine, EngineExecutionListener listener, NamespacedHierarchicalStore<Namespace> store) {
        UniqueId id = UniqueId.forEngine(engine);
        UniqueId classId = id.append(ClassTestDescriptor.SEGMENT_TYPE, testClass.getName());
        UniqueId methodId = classId.append(TestMethodTestDescriptor.SEGMENT_TYPE, method.getName());
        TestDescriptor root = new JupiterEngineDescriptor(id, CONFIGURATION);
        TestDescriptor ofClass = new ClassTestDescriptor(classId, testClass, CONFIGURATION);
        ofClass.addChild(new TestMethodTestDescriptor(methodId, testClass, method, List::of, CONFIGURATION));
        root.addChild(ofClass);
        return ExecutionRequest.create(root, listener, Defaults.INSTANCE, NoFiles.INSTANCE, store);
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
