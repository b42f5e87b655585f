package dev.timeslice.grader.engine.intake;

/**
 * How much of a submission is read; more than this is not needed for the exercises and is a mistake or an attack.
 *
 * @param archiveBytes size of a zip as it lies on the disk
 * @param entries files and folders in a submission
 * @param depth folders within folders
 * @param nameBytes length of one name in UTF-8
 * @param sourceBytes Java sources of a submission in all, unpacked
 * @param exerciseFiles Java files of one exercise
 * @param exerciseBytes Java sources of one exercise, unpacked
 */
public record Limits(
        long archiveBytes,
        int entries,
        int depth,
        int nameBytes,
        long sourceBytes,
        int exerciseFiles,
        int exerciseBytes) {
    public static final Limits DEFAULT = new Limits(20_000_000, 2_000, 20, 255, 16_000_000, 30, 512_000);

    public Limits {
        if (archiveBytes <= 0
                || entries <= 0
                || depth <= 0
                || nameBytes <= 0
                || sourceBytes <= 0
                || exerciseFiles <= 0
                || exerciseBytes <= 0) {
            throw new IllegalArgumentException("every limit must be positive, found entries=" + entries + " depth="
                    + depth + " nameBytes=" + nameBytes + " archiveBytes=" + archiveBytes + " sourceBytes="
                    + sourceBytes + " exerciseFiles=" + exerciseFiles + " exerciseBytes=" + exerciseBytes);
        }
    }
}
