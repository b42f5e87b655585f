package dev.timeslice.grader.engine.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every allow-list of the course: it names what exists, it is in order, and it opens no back door. */
class AllowListFilesTest {
    private static final Path FOLDER = Path.of(System.getProperty("timeslice.home"), "rubric", "allow");

    /** What takes or returns one of these is suspicious: it may lead out of the exercise. */
    private static final Pattern DANGEROUS = Pattern.compile(
            "java\\.io\\.(?!Serializable$|PrintStream$).*|java\\.(nio|net|security|time|beans|rmi|sql)\\..*"
                    + "|java\\.lang\\.(Class|ClassLoader|Module|ModuleLayer|Package|Process|ProcessBuilder|ProcessHandle"
                    + "|Runtime|StackTraceElement|StackWalker|Thread|ThreadGroup|ThreadLocal)(\\$.*)?"
                    + "|java\\.lang\\.(invoke|ref|reflect|module|management|constant)\\..*"
                    + "|java\\.util\\.(Spliterator.*|ServiceLoader.*|Formatter|Scanner|Properties|Timer|Random)"
                    + "|java\\.util\\.(logging|prefs|zip|jar|spi)\\..*|javax\\..*|sun\\..*|jdk\\..*");

    /** Suspicious, looked at, and found harmless; with the reason. */
    private static final Set<String> REVIEWED = Set.of(
            // Of Class only its names are listed, so that the result is good for comparing and printing.
            "java.lang.Object.getClass()Ljava/lang/Class;",
            // Called by the constructors of enum constants, and by valueOf(String) of each enum: type tokens.
            "java.lang.Enum.valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;",
            "java.util.EnumMap.<init>(Ljava/lang/Class;)V",
            "java.util.EnumSet.allOf(Ljava/lang/Class;)Ljava/util/EnumSet;",
            "java.util.EnumSet.noneOf(Ljava/lang/Class;)Ljava/util/EnumSet;",
            // Charset has no members listed; the two constants are there so that bytes do not depend on the machine.
            "java.lang.String.<init>([BLjava/nio/charset/Charset;)V",
            "java.lang.String.<init>([BIILjava/nio/charset/Charset;)V",
            "java.lang.String.getBytes(Ljava/nio/charset/Charset;)[B",
            "java.nio.charset.StandardCharsets.UTF_8Ljava/nio/charset/Charset;",
            "java.nio.charset.StandardCharsets.US_ASCIILjava/nio/charset/Charset;",
            // Random is listed with a seed only.
            "java.util.Collections.shuffle(Ljava/util/List;Ljava/util/Random;)V");

    /**
     * Where threads are the matter of the exercise, those who write such a list answer for Thread itself; nothing that these
     * classes declare is suspicious for taking or returning a Thread alone.
     */
    private static final Set<String> THREADS_LISTS = Set.of("java-concurrent.txt", "java-parking.txt");

    /** Buffers in memory take and return one another; none of those listed lies outside the heap or in a file. */
    private static final Set<String> BUFFERS_LISTS = Set.of("java-bytes.txt");

    /** Lists for code that runs as a process of its own; those who write them answer for processes, threads and streams. */
    private static final String BOXED_LISTS = "boxed-";

    private static final Pattern HARMLESS_IN_A_BOX = Pattern.compile(
            "java\\.io\\.(BufferedReader|InputStream|IOException|OutputStream|Reader|Writer)|java\\.nio\\.(Buffer|ByteBuffer|CharBuffer)"
                    // The box has no network; a socket is a file in the run's folder there.
                    + "|java\\.net\\.(ProtocolFamily|SocketAddress|StandardProtocolFamily|UnixDomainSocketAddress)"
                    + "|java\\.nio\\.channels\\.(NetworkChannel|ReadableByteChannel|SelectableChannel|SelectionKey|Selector"
                    + "|ServerSocketChannel|SocketChannel|WritableByteChannel)|java\\.nio\\.charset\\.CoderResult"
                    // Nor has it any files but those of that folder.
                    + "|java\\.nio\\.channels\\.(FileChannel|FileLock|SeekableByteChannel)"
                    + "|java\\.nio\\.file\\.(LinkOption|OpenOption|Path|StandardOpenOption)"
                    + "|java\\.nio\\.charset\\.Charset(Decoder|Encoder)?|java\\.time\\.Duration"
                    + "|java\\.lang\\.(Process(\\$.*)?|ProcessBuilder(\\$Redirect)?|ProcessHandle(\\$.*)?|Runtime|Thread|ThreadGroup)");

    /** Bytes outside the heap and a handle over them; those who write this list answer for these types. */
    private static final String MEMORY_LIST = "java-memory.txt";

    private static final Pattern HARMLESS_MEMORY = Pattern.compile(
            "java\\.nio\\.(Buffer|ByteBuffer|ByteOrder|LongBuffer)|java\\.lang\\.(Class|invoke\\.VarHandle)");

    /** One file in memory. */
    private static final String MAPPING_LIST = "boxed-mapping.txt";

    private static final Pattern HARMLESS_MAPPING = Pattern.compile(
            "java\\.io\\.IOException|java\\.nio\\.(Buffer|(Mapped)?ByteBuffer)"
                    + "|java\\.nio\\.channels\\.(FileChannel(\\$MapMode)?|FileLock|SeekableByteChannel)|java\\.nio\\.file\\.(OpenOption|Path|StandardOpenOption)");

    @TestFactory
    Stream<DynamicTest> everyListNamesWhatExistsInOrderAndOpensNoBackDoor() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> lists = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            assertThat(lists).isNotEmpty();
            return lists.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(problems(file)).isEmpty()));
        }
    }

    private static List<String> problems(Path file) throws IOException {
        List<String> problems = new ArrayList<>();
        TreeMap<String, List<String>> classes = new TreeMap<>();
        String previous = "";
        for (String line : Files.readAllLines(file)) {
            String entry = line.replaceFirst("#.*", "").strip();
            if (entry.isEmpty()) {
                // Comments and empty lines part a list into groups, each in its own order.
                previous = "";
                continue;
            }
            List<String> words = List.of(entry.split("\\s+"));
            String name = words.get(0);
            List<String> members = words.subList(1, words.size());
            if (name.compareTo(previous) <= 0) {
                problems.add(name + " stands after " + previous);
            }
            if (members.size() != Set.copyOf(members).size()) {
                problems.add(name + " has a member twice");
            }
            previous = name;
            if (classes.put(name, members) != null) {
                problems.add(name + " has two lines");
            }
        }
        Pattern harmless = harmlessIn(file.getFileName().toString());
        classes.forEach((name, members) -> check(name, members, harmless, problems));
        return problems;
    }

    private static Pattern harmlessIn(String list) {
        if (THREADS_LISTS.contains(list)) {
            return Pattern.compile("java\\.lang\\.Thread");
        }
        if (BUFFERS_LISTS.contains(list)) {
            return Pattern.compile("java\\.nio\\.(Buffer|ByteBuffer|ByteOrder)");
        }
        if (list.equals(MEMORY_LIST)) {
            return HARMLESS_MEMORY;
        }
        if (list.equals(MAPPING_LIST)) {
            return HARMLESS_MAPPING;
        }
        return list.startsWith(BOXED_LISTS) ? HARMLESS_IN_A_BOX : Pattern.compile("-");
    }

    private static void check(String name, List<String> members, Pattern harmless, List<String> problems) {
        Class<?> type;
        try {
            type = Class.forName(name, false, AllowListFilesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            if (name.startsWith("java.")) {
                problems.add(name + " does not exist");
            }
            return;
        }
        for (String entry : members) {
            // The declaring class decides, so that an inherited member has no effect here; of our own classes it may
            // stand for the reader's sake.
            List<Member> meant = (name.startsWith("java.") ? declared(type) : inherited(type))
                    .filter(member ->
                            entry.equals("*") || entry.equals(nameOf(member)) || entry.equals(signature(member)))
                    .toList();
            if (meant.isEmpty()) {
                problems.add(name + " declares no public or protected " + entry);
            }
            meant.stream()
                    .filter(member -> member.getDeclaringClass() == type && isDangerous(member, harmless))
                    .map(member -> name + "." + signature(member))
                    .filter(member -> !REVIEWED.contains(member))
                    .forEach(member -> problems.add(member + " takes or returns what may lead out of the exercise"));
        }
    }

    private static boolean isDangerous(Member member, Pattern harmless) {
        return typesOf(member)
                .map(AllowListFilesTest::element)
                .map(Class::getName)
                .filter(type -> !harmless.matcher(type).matches())
                .anyMatch(type -> DANGEROUS.matcher(type).matches());
    }

    private static Class<?> element(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element;
    }

    private static Stream<Class<?>> typesOf(Member member) {
        if (member instanceof Field field) {
            return Stream.of(field.getType());
        }
        Stream<Class<?>> parameters = Arrays.stream(((Executable) member).getParameterTypes());
        return member instanceof Method method
                ? Stream.concat(parameters, Stream.of(method.getReturnType()))
                : parameters;
    }

    private static Stream<Member> declared(Class<?> type) {
        return Stream.<Member[]>of(type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .filter(member ->
                        Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()));
    }

    private static Stream<Member> inherited(Class<?> type) {
        return Stream.concat(declared(type), Arrays.stream(type.getMethods()));
    }

    private static String nameOf(Member member) {
        return member instanceof Constructor ? "<init>" : member.getName();
    }

    private static String signature(Member member) {
        if (member instanceof Field field) {
            return field.getName() + field.getType().descriptorString();
        }
        Class<?> result = member instanceof Method method ? method.getReturnType() : void.class;
        return nameOf(member)
                + MethodType.methodType(result, ((Executable) member).getParameterTypes())
                        .toMethodDescriptorString();
    }
}
