package dev.timeslice.grader.simulate.workload;

import dev.timeslice.model.program.Program;
import java.util.Locale;

/** What stands behind a step's colon, to be taken apart by the step that knows what it needs. */
record StepText(String text, String place, ProgramLibrary library, NamesInPrograms names) {
    private static final String ENDLESS = "inf";

    /** It is not what the step needs; whoever knows the step's form says so. */
    static final class Misread extends Exception {
        private static final long serialVersionUID = 1L;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    void requireNothing() throws Misread {
        if (!text.isEmpty()) {
            throw new Misread();
        }
    }

    /** A whole number within a range. */
    long number(long least, long most) throws Misread {
        return number(text, least, most);
    }

    /** Ticks from 1 on, or for ever. */
    long ticksOrEndless() throws Misread {
        return text.equals(ENDLESS) ? Long.MAX_VALUE : number(1, TaskReader.MOST_TICKS);
    }

    /** A name. */
    String name() throws Misread {
        return required(text);
    }

    /** What stands before the equals sign. */
    String left() throws Misread {
        return required(text.substring(0, equalsSign()));
    }

    /** What stands behind the equals sign. */
    String right() throws Misread {
        return required(text.substring(equalsSign() + 1));
    }

    /** The number behind the equals sign. */
    long rightNumber(long least, long most) throws Misread {
        return number(right(), least, most);
    }

    boolean hasEqualsSign() {
        return text.indexOf('=') >= 0;
    }

    /** The program of a name. */
    Program program(String name) {
        return library.find(name, place);
    }

    /** One of the words of an enumeration, in lower case. */
    static <E extends Enum<E>> E word(Class<E> type, String word) throws Misread {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        throw new Misread();
    }

    private int equalsSign() throws Misread {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new Misread();
        }
        return equals;
    }

    private static String required(String name) throws Misread {
        if (name.isEmpty()) {
            throw new Misread();
        }
        return name;
    }

    private static long number(String digits, long least, long most) throws Misread {
        try {
            long value = Long.parseLong(digits);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said in the same words as a number out of range.
        }
        throw new Misread();
    }
}
