package dev.timeslice.grader.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one test method through JUnit, with everything off that a class path could switch on. */
final class CheckRunner {
    private final Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .build());

    /**
     * Runs a check to its end, on this thread.
     *
     * @param testClass loaded by a loader of its own
     * @param subject binary names of the classes under test
     */
    Diagnosis run(Class<?> testClass, String methodName, Set<String> subject) {
        try {
            List<TestExecutionResult> results = new ArrayList<>();
            launcher.execute(request(testClass, methodName), new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                    if (identifier.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                        results.add(result);
                    }
                }
            });
            return diagnose(results, subject);
        } catch (Throwable thrown) {
            // JUnit rethrows what it calls unrecoverable, such as an OutOfMemoryError, real or thrown by hand.
            return Diagnosis.of(thrown, subject);
        }
    }

    private static Diagnosis diagnose(List<TestExecutionResult> results, Set<String> subject) {
        Optional<Throwable> thrown = results.stream()
                .flatMap(result -> result.getThrowable().stream())
                .findFirst();
        if (thrown.isPresent()) {
            return Diagnosis.of(thrown.get(), subject);
        }
        boolean passed = results.size() == 1 && results.get(0).getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        return passed ? Diagnosis.passed() : Diagnosis.aborted();
    }

    private static LauncherDiscoveryRequest request(Class<?> testClass, String methodName)
            throws NoSuchMethodException {
        for (var method : testClass.getDeclaredMethods()) {
            if (method.getName().equals(methodName) && !method.isSynthetic()) {
                return LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectMethod(testClass, method))
                        .enableImplicitConfigurationParameters(false)
                        .build();
            }
        }
        throw new NoSuchMethodException(testClass.getName() + "." + methodName);
    }
}
