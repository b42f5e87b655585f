package dev.timeslice.testkit.tasks;

import dev.timeslice.testkit.Message;
import java.util.Locale;

/** What a picture of tasks shows of each. Where two tasks have the same object, the cells begin with the same name. */
public enum Column {
    TID,
    PID,
    PARENT,
    /** The memory, and the one variable in it. */
    MEMORY,
    /** The open files by their numbers. */
    FILES,
    /** The functions that handle signals. */
    HANDLERS,
    /** Program counter, stack pointer and result of the last system call. */
    REGISTERS;

    /** What the column holds, for a sentence. */
    Message words() {
        return switch (this) {
            case TID -> Message.of("tid", "tid");
            case PID -> Message.of("pid", "pid");
            case PARENT -> Message.of("parent", "부모");
            case MEMORY -> Message.of("memory", "메모리");
            case FILES -> Message.of("table of open files", "열린 파일 표");
            case HANDLERS -> Message.of("table of signal handlers", "시그널 핸들러 표");
            case REGISTERS -> Message.of("registers", "레지스터");
        };
    }

    /** Whether its cells begin with the name of an object that tasks may have in common. */
    boolean holdsObjects() {
        return switch (this) {
            case TID, PID, PARENT -> false;
            case MEMORY, FILES, HANDLERS, REGISTERS -> true;
        };
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }
}
