package dev.timeslice.grader.engine.compile;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.testkit.Message;
import java.util.*;

final class ApiComparison {
    static SortedMap<String, Message> changes(ClassSet a, ClassSet b) {
        return new TreeMap<>();
    }
}
