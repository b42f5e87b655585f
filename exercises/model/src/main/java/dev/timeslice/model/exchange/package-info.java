/**
 * What real processes exchange: messages over a stream of bytes, and records in a file that they share.
 *
 * <p>Start with {@link dev.timeslice.model.exchange.Framing} for streams and {@link
 * dev.timeslice.model.exchange.RecordLog} for files. Both know bytes only, so that they can be tried without a socket and
 * without a disk; {@link dev.timeslice.model.exchange.RequestServer} and {@link
 * dev.timeslice.model.exchange.RecordFile} bring them to real sockets, files and processes. All four are what
 * ipc/sockets-and-files asks for, and the model holds none of them.
 */
@NullMarked
package dev.timeslice.model.exchange;

import org.jspecify.annotations.NullMarked;
