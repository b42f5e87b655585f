package dev.timeslice.testkit.switching;

/**
 * A core goes over to an address space and touches one page there.
 *
 * @param core its number
 * @param space the kernel's id of the address space
 */
public record AsidStep(int core, int space) {

    public static AsidStep activate(int core, int space) {
        return new AsidStep(core, space);
    }

    @Override
    public String toString() {
        return "activate(core " + core + ", space " + space + ")";
    }
}
