package dev.timeslice.grader.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The schedules of one finding as a picture beside the feedback.
 *
 * @param file its name in {@link #FOLDER}
 * @param svg what the file holds
 */
record Picture(String file, String svg) {
    /** Where the pictures are, seen from the feedback. */
    static final String FOLDER = "charts";

    /** For a link from the feedback; whatever may stand in a student's id, this is only a place. */
    String link() {
        return FOLDER + "/" + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
