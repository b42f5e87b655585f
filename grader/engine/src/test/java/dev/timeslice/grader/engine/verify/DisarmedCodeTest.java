package dev.timeslice.grader.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.testkit.ForbiddenApi;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DisarmedCodeTest {

    @Test
    void onlyTheMethodWithTheFindingThrowsAndItSaysWhere() throws Exception {
        Class<?> a = load(Verified.membersOfA("""
                static int harmless() { return 7; }
                static synchronized long attack(long a, double b, int... c) throws Exception {
                    try {
                        long sum = a;
                        for (int i : c) { sum += i; }
                        return sum + System.nanoTime();
                    } catch (RuntimeException e) {
                        return 0;
                    } finally {
                        System.out.println(b);
                    }
                }
                """));

        assertThat(method(a, "harmless").invoke(null)).isEqualTo(7);
        Method attack = method(a, "attack", long.class, double.class, int[].class);
        assertThat(Modifier.isSynchronized(attack.getModifiers())).isTrue();
        Throwable thrown = thrownBy(() -> attack.invoke(null, 1L, 2.0, new int[0]));
        assertThat(thrown).isInstanceOf(ForbiddenApi.class).hasMessageStartingWith("A.java:8: System.nanoTime()");
        assertThat(thrown.getStackTrace()[0].getLineNumber()).isEqualTo(8);
    }

    @Test
    void aConstructorCanBeDisarmed() throws Exception {
        Class<?> a = load(Verified.membersOfA(
                "final long born;\nA(int x) { super(); born = System.nanoTime(); }\n" + "A() { born = 3; }"));
        Constructor<?> bad = constructor(a, int.class);
        Constructor<?> good = constructor(a);

        assertThat(thrownBy(() -> bad.newInstance(1)))
                .isInstanceOf(ForbiddenApi.class)
                .hasMessageStartingWith("A.java:4: ");
        assertThat(good.newInstance()).isNotNull();
    }

    @Test
    void aStaticInitialiserCanBeDisarmed() throws Exception {
        Class<?> a = load(Verified.membersOfA("static final long BORN = System.nanoTime();\nstatic void touch() {}"));
        Method touch = method(a, "touch");

        // An error of a static initialiser is thrown as it is.
        assertThat(catchThrowable(() -> touch.invoke(null)))
                .isInstanceOf(ForbiddenApi.class)
                .hasMessageStartingWith("A.java:3: ");
    }

    @Test
    void aLambdaIsDisarmedWithoutTheMethodThatMakesIt() throws Exception {
        Class<?> a = load(Verified.membersOfA("static Runnable attack() {\nreturn () -> System.exit(1);\n}\n"
                + "interface D { default void run() { System.exit(2); } }"));

        Object lambda = method(a, "attack").invoke(null);

        assertThat(lambda).isInstanceOf(Runnable.class);
        assertThat(catchThrowable(((Runnable) lambda)::run))
                .isInstanceOf(ForbiddenApi.class)
                .hasMessageContaining("A.java:4: System.exit(int)")
                .hasMessageNotContaining("\n");
    }

    @Test
    void theRewrittenClassNoLongerNamesWhatWasForbidden() {
        Verified verified = Verified.membersOfA("void attack() { new ProcessBuilder(\"sh\"); }");

        assertThat(text(verified.before())).contains("java/lang/ProcessBuilder");
        assertThat(text(verified.submission().classes()))
                .doesNotContain("java/lang/ProcessBuilder")
                .contains("ForbiddenApi");
    }

    private static String text(ClassSet classes) {
        return classes.files().values().stream()
                .map(file -> new String(file, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());
    }

    private static Method method(Class<?> a, String name, Class<?>... parameters) throws NoSuchMethodException {
        Method method = a.getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    private static Constructor<?> constructor(Class<?> a, Class<?>... parameters) throws NoSuchMethodException {
        Constructor<?> constructor = a.getDeclaredConstructor(parameters);
        constructor.setAccessible(true);
        return constructor;
    }

    private interface Reflective {
        Object call() throws ReflectiveOperationException;
    }

    private static Throwable thrownBy(Reflective code) {
        Throwable thrown = catchThrowable(code::call);
        assertThat(thrown).isInstanceOf(InvocationTargetException.class);
        return Objects.requireNonNull(thrown.getCause());
    }

    private static Class<?> load(Verified verified) throws ClassNotFoundException {
        ClassSet classes = verified.submission().classes();
        return new ClassLoader(DisarmedCodeTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] file = classes.files().get(name);
                if (file == null) {
                    throw new ClassNotFoundException(String.format(Locale.ROOT, "no %s", name));
                }
                return defineClass(name, file, 0, file.length);
            }
        }.loadClass(Verified.PACKAGE + ".A");
    }
}
