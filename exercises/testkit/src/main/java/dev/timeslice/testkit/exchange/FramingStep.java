package dev.timeslice.testkit.exchange;

/** A step of a {@link FramingStory}. */
public sealed interface FramingStep {

    /**
     * The next bytes of the stream come.
     *
     * @param count how many, at most; fewer at the end of the stream
     */
    record Feed(int count) implements FramingStep {}

    /** It is asked what there is. */
    record Next() implements FramingStep {}

    /** The stream has ended. */
    record End() implements FramingStep {}
}
