package dev.timeslice.model.cpu;

/**
 * What a TLB is told about the machine.
 *
 * @param entries how many translations it can hold at most, at least 1; the one that was used least recently makes room
 * @param addressSpaceIds whether its entries carry the id of their address space, so that they survive a switch
 */
public record TlbRules(int entries, boolean addressSpaceIds) {
    /** 16 entries without ids. */
    public static final TlbRules STANDARD = new TlbRules(16, false);

    public TlbRules {
        if (entries < 1) {
            throw new IllegalArgumentException("a TLB has 1 entry or more, found " + entries);
        }
    }
}
