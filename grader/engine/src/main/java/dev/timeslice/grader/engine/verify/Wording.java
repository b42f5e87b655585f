package dev.timeslice.grader.engine.verify;

import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.testkit.Message;
import org.objectweb.asm.Type;

/** The verifier's sentences; what they name has been through {@link SourceForm#shown}. */
final class Wording {

    private Wording() {}

    /** A call, construction or field that is not allowed. */
    static Objection use(String use, Message reason) {
        return new Objection(joined(Messages.of("verify.use", use), reason));
    }

    /** A type that is not allowed. */
    static Objection type(Type type, Message reason) {
        return new Objection(joined(Messages.of("verify.type", SourceForm.type(type)), reason));
    }

    /** Something of the language or of class files that no exercise allows. */
    static Objection feature(String key, Object... arguments) {
        return new Objection(Messages.of("verify.feature." + key, arguments));
    }

    /** The same objection, said of a part of a class: its field, its superclass. */
    static Objection partOfClass(String key, String part, Objection objection) {
        return new Objection(joined(Messages.of("verify.part." + key, SourceForm.shown(part)), objection.text()));
    }

    /** Why nothing of the exercise may be loaded. */
    static Message rejection(String key, Object... arguments) {
        return Messages.of("verify.rejected." + key, arguments);
    }

    private static Message joined(Message first, Message second) {
        return Message.of(first.en() + " " + second.en(), first.ko() + " " + second.ko());
    }
}
