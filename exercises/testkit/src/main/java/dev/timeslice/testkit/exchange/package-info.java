/**
 * What the exercise ipc/sockets-and-files needs: stories about frames, a store of bytes that is short, full or dies, a server in a process of its own
 * with clients that talk to it, and processes that share a file.
 *
 * <p>Start with {@link dev.timeslice.testkit.exchange.FramingStory} and {@link
 * dev.timeslice.testkit.exchange.MemoryStore} for what runs in memory, and with {@link
 * dev.timeslice.testkit.exchange.FramedRun} and {@link dev.timeslice.testkit.exchange.RecordsRun} for real processes.
 */
@NullMarked
package dev.timeslice.testkit.exchange;

import org.jspecify.annotations.NullMarked;
