package dev.timeslice.grader.engine.course;

/** In which form a prediction is answered. */
public enum AnswerForm {
    /** A decimal number or a fraction, such as {@code 4.5} or {@code 9/2}. */
    NUMBER,
    /** One of the question's options. */
    CHOICE,
    /** Names in their order, with blanks or commas between them. */
    SEQUENCE
}
