package dev.timeslice.model.loop;

/**
 * How much a server keeps and does at once.
 *
 * @param lineBytes the longest line, without its line feed, in bytes, at least 1
 * @param pendingBytes from how many pending bytes on nothing more is done for a client, at least 1
 * @param workers how many threads do blocking work, at least 1
 */
public record ServerLimits(int lineBytes, int pendingBytes, int workers) {

    public ServerLimits {
        if (lineBytes < 1 || pendingBytes < 1 || workers < 1) {
            throw new IllegalArgumentException(
                    "limits are at least 1, found " + lineBytes + ", " + pendingBytes + " and " + workers);
        }
    }
}
