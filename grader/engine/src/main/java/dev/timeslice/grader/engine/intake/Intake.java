package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.course.Rubric;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Reads what one student handed in: a folder, or a zip, or a folder that holds a zip and no Java file, as course
 * systems make them. Never throws because of what it finds. May be used by several threads.
 */
public final class Intake {
    private final SourceSorter sorter;
    private final FolderContents folders;
    private final ZipContents zips;

    /**
     * @param rubrics of all exercises that a submission may hold files of
     */
    public Intake(Collection<Rubric> rubrics, Limits limits) {
        this.sorter = new SourceSorter(rubrics, limits);
        this.folders = new FolderContents(limits);
        this.zips = new ZipContents(limits);
    }

    public Intake(Collection<Rubric> rubrics) {
        this(rubrics, Limits.DEFAULT);
    }

    /** The submission at {@code place}, or why there is none. */
    public IntakeResult read(HandInPlace place) {
        if (place.refusal().isPresent()) {
            return new RefusedSubmission(place.student(), place.refusal().get());
        }
        return read(place.student(), place.place());
    }

    /**
     * @param student the student's id, already safe
     * @param place a folder or a zip
     */
    public IntakeResult read(String student, Path place) {
        try {
            HandedIn handedIn = Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS) ? folder(place) : zips.read(place);
            return sorter.sort(student, handedIn);
        } catch (Refusal refusal) {
            return new RefusedSubmission(student, refusal.reason());
        }
    }

    private HandedIn folder(Path folder) throws Refusal {
        HandedIn handedIn = folders.read(folder);
        List<String> zipsInside = new ArrayList<>(handedIn.archives());
        zipsInside.removeIf(path -> !path.toLowerCase(Locale.ROOT).endsWith(".zip"));
        if (handedIn.javaFiles().isEmpty() && zipsInside.size() == 1) {
            return zips.read(folder.resolve(zipsInside.get(0)));
        }
        return handedIn;
    }
}
