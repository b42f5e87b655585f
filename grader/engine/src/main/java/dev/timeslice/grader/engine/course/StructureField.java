package dev.timeslice.grader.engine.course;

/**
 * Where the structural rule of a criterion is.
 *
 * @param id the criterion's id, as in {@code @Structure}
 * @param className binary name of the class that holds the rule
 * @param fieldName its static field of type {@code ArchRule}
 */
public record StructureField(String id, String className, String fieldName) {}
