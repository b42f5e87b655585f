package dev.timeslice.grader.engine.compile;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.objectweb.asm.tree.ClassNode;

/**
 * Holds the public face of a submission against the stub's, of which the checks have been compiled.
 *
 * <p>Everything public or protected in the stub must still be there. What counts as a change is what breaks a caller:
 *
 * <ul>
 *   <li>a class, method, constructor or field that is missing, or has other types (type arguments included); a method may
 *       move up into a superclass of the student's;
 *   <li>less access: public to protected or less, protected to less. More access is free;
 *   <li>{@code static} added or removed; another kind of class (interface, enum, record, inner for nested);
 *   <li>{@code abstract} added, to a class (it can no longer be constructed) or to a method; a new abstract method in a
 *       class or interface that others extend. Removed, it is free;
 *   <li>{@code final} or {@code sealed} added where the stub's class is abstract, for it is meant to be extended. On any
 *       other class and its methods {@code final} is free: nobody extends those, and it is good style;
 *   <li>{@code final} added to a field that was not (callers may write it), and a constant of another value (callers have
 *       copied it). Removed, it is free;
 *   <li>a supertype that is no longer one, directly or through others. Further supertypes are free;
 *   <li>a checked exception added to or removed from a throws clause: callers have to, or must not, catch it. Unchecked
 *       ones are free;
 *   <li>variable arity removed.
 * </ul>
 *
 * <p>Everything else is free: additions, {@code synchronized}, names and {@code final} of parameters, annotations, bodies,
 * and all that is private or package-private.
 */
public final class ApiComparison {
    /** More than this in one class help nobody. */
    private static final int MOST_LINES = 10;

    private ApiComparison() {}

    /**
     * What has changed, with both signatures as in source; empty if nothing has.
     *
     * @param stub the class files that students start from
     * @param submission the submission's class files, with the stub's where it has none
     * @return by the binary name of the top-level class
     * @throws RuntimeException whatever ASM throws if a class file is malformed
     */
    public static SortedMap<String, Message> changes(ClassSet stub, ClassSet submission) {
        Face expected = Face.of(stub);
        Face found = Face.of(submission);
        Ancestors ancestors = new Ancestors(found.classes(), ApiComparison.class.getClassLoader());
        SortedMap<String, List<Message>> changes = new TreeMap<>();
        for (ClassNode declared : expected.classes().values()) {
            if (expected.isVisible(declared)) {
                List<Message> ofClass = compare(declared, found, ancestors);
                if (!ofClass.isEmpty()) {
                    changes.computeIfAbsent(
                                    ClassSet.topLevel(declared.name.replace('/', '.')), name -> new ArrayList<>())
                            .addAll(ofClass);
                }
            }
        }
        SortedMap<String, Message> messages = new TreeMap<>();
        changes.forEach((name, list) -> messages.put(name, joined(list)));
        return Collections.unmodifiableSortedMap(messages);
    }

    private static List<Message> compare(ClassNode declared, Face found, Ancestors ancestors) {
        ClassNode actual = found.classes().get(declared.name);
        return actual == null
                ? List.of(Messages.of(
                        "api.missing",
                        SourceSignature.simple(declared.name),
                        SourceSignature.of(declared, Face.access(declared))))
                : new ClassComparison(declared, actual, found, ancestors).changes();
    }

    private static Message joined(List<Message> changes) {
        List<Message> first = changes.stream().limit(MOST_LINES).toList();
        return Message.of(
                first.stream().map(Message::en).collect(Collectors.joining("\n")),
                first.stream().map(Message::ko).collect(Collectors.joining("\n")));
    }
}
