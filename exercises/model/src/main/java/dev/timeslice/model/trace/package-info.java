/**
 * What happened in a run, as data: events in order of time, streamed to a sink, and charts made from them.
 *
 * <p>Start with {@link dev.timeslice.model.trace.TraceEvent}.
 */
@NullMarked
package dev.timeslice.model.trace;

import org.jspecify.annotations.NullMarked;
