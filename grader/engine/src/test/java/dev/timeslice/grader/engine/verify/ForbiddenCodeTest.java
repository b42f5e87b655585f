package dev.timeslice.grader.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attacks that the verifier has to stop, small; the numbers are those of the threat catalogue. */
class ForbiddenCodeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            37 exit              | System.exit(0);                                     | System.exit(int)
            37 exit, no System   | Runtime.getRuntime().halt(0);                       | Runtime.halt(int)
            40 native library    | System.load("/tmp/x.so");                           | System.load(String)
            41 own loader        | new java.net.URLClassLoader(new java.net.URL[0]);   | new URLClassLoader(URL[])
            41 define a class    | java.lang.invoke.MethodHandles.lookup().defineClass(new byte[0]); | Lookup.defineClass(byte[])
            49 thread            | new Thread(() -> {}).start();                       | new Thread(Runnable)
            50 pool              | java.util.concurrent.Executors.newCachedThreadPool(); | Executors.newCachedThreadPool()
            51 parallel stream   | java.util.List.of(1).parallelStream().count();      | List.parallelStream()
            51 parallel by name  | java.util.stream.Stream.of(1).parallel();           | Stream.parallel()
            51 parallel sort     | java.util.Arrays.parallelSort(new int[3]);          | Arrays.parallelSort(int[])
            51 stream support    | java.util.stream.StreamSupport.stream(java.util.List.of(1).spliterator(), true); | StreamSupport.stream(Spliterator, boolean)
            51 common pool       | java.util.concurrent.ForkJoinPool.commonPool();     | ForkJoinPool.commonPool()
            52 process           | new ProcessBuilder("sh").start();                   | new ProcessBuilder(String[])
            52 exec              | Runtime.getRuntime().exec("sh");                    | Runtime.exec(String)
            57 cleaner           | java.lang.ref.Cleaner.create();                     | Cleaner.create()
            58 shutdown hook     | Runtime.getRuntime().addShutdownHook(null);         | Runtime.addShutdownHook(Thread)
            61 monitor of out    | System.out.wait();                                  | Object.wait()
            67 close out         | System.out.close();                                 | PrintStream.close()
            67 close by interface | ((AutoCloseable) System.out).close();              | AutoCloseable.close()
            67 write raw         | System.out.write(7);                                | PrintStream.write(int)
            69 descriptor        | new java.io.FileOutputStream(java.io.FileDescriptor.out); | new FileOutputStream(FileDescriptor)
            76 replace out       | System.setOut(null);                                | System.setOut(PrintStream)
            76 own print stream  | new java.io.PrintStream("x");                       | new PrintStream(String)
            81 reflection        | String.class.getDeclaredFields();                   | Class.getDeclaredFields()
            81 by getClass       | "".getClass().getDeclaredMethods();                 | Class.getDeclaredMethods()
            81 reflective array  | java.lang.reflect.Array.newInstance(int.class, 1);  | Array.newInstance(Class, int)
            81 unsafe            | sun.misc.Unsafe.getUnsafe();                        | Unsafe.getUnsafe()
            81 var handles       | java.lang.invoke.MethodHandles.arrayElementVarHandle(int[].class); | MethodHandles.arrayElementVarHandle(Class)
            82 cached value      | Integer.class.getDeclaredField("value").setInt(5, 6); | Field.setInt(Object, int)
            83 proxy             | java.lang.reflect.Proxy.newProxyInstance(null, null, null); | Proxy.newProxyInstance
            84 object streams    | new java.io.ObjectInputStream(null).readObject();   | ObjectInputStream.readObject()
            84 serial lambda     | Runnable r = (Runnable & java.io.Serializable) () -> {}; | serializable lambda
            85 heap dump         | java.lang.management.ManagementFactory.getPlatformMBeanServer(); | ManagementFactory.getPlatformMBeanServer()
            86 /proc             | java.nio.file.Files.readAllBytes(java.nio.file.Path.of("/proc/self/mem")); | Files.readAllBytes(Path)
            90 uncaught handler  | Thread.setDefaultUncaughtExceptionHandler(null);    | Thread.setDefaultUncaughtExceptionHandler
            90 context loader    | Thread.currentThread().getContextClassLoader();     | Thread.getContextClassLoader()
            91 default locale    | java.util.Locale.setDefault(null);                  | Locale.setDefault(Locale)
            91 time zone         | java.util.TimeZone.setDefault(null);                | TimeZone.setDefault(TimeZone)
            91 property          | System.setProperty("a", "b");                       | System.setProperty(String, String)
            91 hidden property   | Integer.getInteger("a");                            | Integer.getInteger(String)
            94 method reference  | Runnable r = System::gc;                            | System.gc()
            94 by constructor    | java.util.function.Function<Runnable, ?> f = Thread::new; | new Thread(Runnable)
            94 inside a lambda   | Runnable r = () -> System.exit(1);                  | System.exit(int)
            97 resource          | A.class.getResourceAsStream("x");                   | Class.getResourceAsStream(String)
            98 by name           | Class.forName("x");                                 | Class.forName(String)
            99 stack walker      | StackWalker.getInstance();                          | StackWalker.getInstance()
            99 stack trace       | new Exception().getStackTrace();                    | Exception.getStackTrace()
            99 printed trace     | new Exception().printStackTrace();                  | Exception.printStackTrace()
            100 environment      | System.getenv("PATH");                              | System.getenv(String)
            104 network          | new java.net.Socket("x", 1);                        | new Socket(String, int)
            time                 | System.nanoTime();                                  | System.nanoTime()
            clock                | java.time.Instant.now();                            | Instant.now()
            random               | Math.random();                                      | Math.random()
            unseeded             | new java.util.Random();                             | new Random()
            shuffle              | java.util.Collections.shuffle(new java.util.ArrayList<>()); | Collections.shuffle(List)
            identity             | System.identityHashCode(this);                      | System.identityHashCode(Object)
            input                | System.in.read();                                   | System.in
            monitor              | wait();                                             | Object.wait()
            monitor of an array  | new int[0].notifyAll();                             | Object.notifyAll()
            intern               | "a".intern();                                       | String.intern()
            test kit             | new dev.timeslice.testkit.ForbiddenApi("x");        | new ForbiddenApi(String)
            class literal        | Object o = Thread.class;                            | java.lang.Thread
            cast                 | Object o = (Thread) (Object) this;                  | java.lang.Thread
            instanceof           | boolean b = (Object) this instanceof Thread;        | java.lang.Thread
            array                | Object o = new Thread[1];                           | java.lang.Thread
            arrays of arrays     | Object o = new Thread[1][1];                        | java.lang.Thread
            catch                | try { wait(); } catch (InterruptedException e) { } | java.lang.InterruptedException
            """)
    void aMethodThatUsesWhatIsNotListedIsDisarmedAndTheUseIsNamed(String attack, String code, String use) {
        Verified verified =
                Verified.membersOfA("int harmless() { return 7; }\nvoid attack() throws Throwable {\n" + code + "\n}");

        assertThat(verified.sentences())
                .anySatisfy(sentence ->
                        assertThat(sentence).startsWith("A.java:5: ").contains(use));
        assertThat(verified.submission().refused()).isEmpty();
        assertThat(verified.submission().classes().files().get(Verified.PACKAGE + ".A"))
                .isNotEqualTo(verified.before().files().get(Verified.PACKAGE + ".A"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            40 native method      | native void attack();                               | native
            41 class loader       | static class L extends ClassLoader { }              | java.lang.ClassLoader
            57 finalizer          | @Override protected void finalize() { }             | finalize()
            thread by subclass    | static class T extends Thread { }                   | java.lang.Thread
            thread, anonymous     | Object o = new Thread() { };                        | java.lang.Thread
            output by subclass    | static class P extends java.io.OutputStream { public void write(int b) { } } | java.io.OutputStream
            handler               | static abstract class H implements java.lang.reflect.InvocationHandler { } | java.lang.reflect.InvocationHandler
            field                 | Thread field;                                       | java.lang.Thread
            record component      | record R(Thread thread) { }                         | java.lang.Thread
            abstract method       | interface I { void f(Thread thread); }              | java.lang.Thread
            framework             | @dev.timeslice.testkit.Check("x") void attack() { } | dev.timeslice.testkit.Check
            framework's own       | @org.junit.jupiter.api.Test void attack() { }       | org.junit.jupiter.api.Test
            """)
    void aClassWhoseShapeUsesWhatIsNotListedIsRefusedWithAllThatIsNestedThere(
            String attack, String members, String use) {
        Verified verified = Verified.membersOfA(members);

        assertThat(verified.submission().refused()).containsOnlyKeys(Verified.PACKAGE + ".A");
        assertThat(verified.sentences())
                .anySatisfy(
                        sentence -> assertThat(sentence).startsWith("A.java:").contains(use));
        assertThat(verified.submission().classes().files()).isEmpty();
    }

    @Test
    void anotherCharsetIsAnsweredByThoseThatAreThere() {
        Verified verified = Verified.membersOfA("Object attack() { return java.nio.charset.StandardCharsets.UTF_16; }");

        assertThat(verified.sentences())
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("StandardCharsets.UTF_16 may not be used", "Use StandardCharsets.UTF_8 or US_ASCII"));
    }

    @Test
    void anInheritedMemberIsLookedUpInTheClassThatDeclaresIt() {
        Verified verified = threads("""
                class A extends Thread {
                    void attack() {
                        setDaemon(true);
                        new A().stop();
                    }
                    void allowed() { start(); }
                }
                """);

        assertThat(verified.sentences())
                .satisfiesExactly(
                        sentence -> assertThat(sentence).startsWith("A.java:4: A.setDaemon(boolean)"),
                        sentence -> assertThat(sentence).startsWith("A.java:5: A.stop()"));
    }

    @Test
    void anInterfaceOfOnesOwnDoesNotReachUnlistedMethodsOfAGivenSuperclass() {
        Verified verified = threads("""
                class A extends Thread implements Stops {
                }
                interface Stops { void stop(); }
                class B { void attack(Stops stops) { stops.stop(); } }
                """);

        assertThat(verified.submission().refused()).containsOnlyKeys(Verified.PACKAGE + ".A");
        assertThat(verified.sentences())
                .singleElement()
                .asString()
                .startsWith("A.java:2: ")
                .contains("Thread.stop()");
    }

    @Test
    void anAbstractClassOfOnesOwnDoesNotReachThemEither() {
        Verified verified = threads("""
                class A extends Thread { }
                abstract class B extends A { public abstract void interrupt(); }
                class C extends A { void attack() { ((A) this).interrupt(); } }
                """);

        assertThat(verified.sentences())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).contains(".interrupt()"));
    }

    @Test
    void aProtectedMemberThatIsListedDoesNotAllowThePublicOneThatOverridesIt() {
        // Object.clone() is listed, HashMap.clone() too; Locale.clone() is not.
        Verified verified = Verified.membersOfA("Object attack(java.util.Locale locale) { return locale.clone(); }");

        assertThat(verified.sentences()).singleElement().asString().contains("Locale.clone()");
    }

    @Test
    void aHookOfSerializationIsDisarmed() {
        Verified verified = Verified.membersOfA("private Object readResolve() { return this; }");

        assertThat(verified.submission().refused()).isEmpty();
        assertThat(verified.sentences()).singleElement().asString().contains("readResolve");
    }

    @Test
    void aClassOfTheModelIsUsedOnlyWhereItIsListed() {
        Verified verified = Verified.membersOfA("Object attack(Object o) { return (dev.timeslice.model.ipc.Pipe) o; }");

        assertThat(verified.sentences()).singleElement().asString().contains("dev.timeslice.model.ipc.Pipe");
    }

    @Test
    void theReasonSaysWhatToDoInsteadInBothLanguages() {
        Finding finding = Verified.membersOfA("long attack() { return System.nanoTime(); }")
                .submission()
                .disarmed()
                .get(0);

        assertThat(finding.className()).isEqualTo(Verified.PACKAGE + ".A");
        assertThat(finding.file()).isEqualTo("A.java");
        assertThat(finding.line()).isEqualTo(3);
        assertThat(finding.sentence().en())
                .isEqualTo("A.java:3: System.nanoTime() may not be used in this exercise. "
                        + "Real time differs from run to run. Count the ticks or steps that your methods are given.");
        assertThat(finding.sentence().ko())
                .isEqualTo("A.java:3: System.nanoTime(): 이 과제에서는 사용할 수 없습니다. "
                        + "실제 시간은 실행할 때마다 다릅니다. 메서드에 주어지는 틱이나 단계를 세세요.");
    }

    private static Verified threads(String classes) {
        return Verified.of(
                "A.java",
                "package " + Verified.PACKAGE + ";\n" + classes,
                Verified.with(Verified.SEQUENTIAL, Map.of("java.lang.Thread", Set.of("<init>", "start"))));
    }
}
