package dev.timeslice.grader.worker;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;

/**
 * Runs one test method through JUnit, with everything off that a class path could switch on.
 *
 * <p>It asks the Jupiter engine itself: the launcher looks for engines, filters and listeners, of which there are none
 * here, and every worker would pay for loading and warming it up.
 */
final class CheckRunner {
    private final JupiterTestEngine engine = new JupiterTestEngine();

    /**
     * Runs a check to its end, on this thread.
     *
     * @param testClass the check's, loaded with the code under test
     * @param subject binary names of the classes under test
     */
    Diagnosis run(Class<?> testClass, String methodName, Set<String> subject) {
        Results results = new Results();
        try (NamespacedHierarchicalStore<Namespace> session = new NamespacedHierarchicalStore<>(null);
                NamespacedHierarchicalStore<Namespace> request = session.newChild()) {
            engine.execute(
                    new OneTest(testClass, method(testClass, methodName)).request(engine.getId(), results, request));
            return results.diagnose(subject);
        } catch (Throwable thrown) {
            // JUnit rethrows what it calls unrecoverable, such as an OutOfMemoryError, real or thrown by hand.
            return Diagnosis.of(thrown, subject);
        }
    }

    private static Method method(Class<?> testClass, String methodName) throws NoSuchMethodException {
        for (Method method : testClass.getDeclaredMethods()) {
            if (method.getName().equals(methodName) && !method.isSynthetic()) {
                return method;
            }
        }
        throw new NoSuchMethodException(testClass.getName() + "." + methodName);
    }

    /** Keeps how the test ended, and what went wrong around it. */
    private static final class Results implements EngineExecutionListener {
        private final List<TestExecutionResult> results = new ArrayList<>();

        @Override
        public void executionFinished(TestDescriptor descriptor, TestExecutionResult result) {
            if (descriptor.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                results.add(result);
            }
        }

        Diagnosis diagnose(Set<String> subject) {
            Optional<Throwable> thrown = results.stream()
                    .flatMap(result -> result.getThrowable().stream())
                    .findFirst();
            if (thrown.isPresent()) {
                return Diagnosis.of(thrown.get(), subject);
            }
            boolean passed = results.size() == 1 && results.get(0).getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            return passed ? Diagnosis.passed() : Diagnosis.aborted();
        }
    }
}
