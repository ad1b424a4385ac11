package io.crosswalk.benchmark;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Activities of up to 200 courses and rows of up to 200 assignments in one request; all else for each course, attempts for each student. */
final class MoodleCensus implements Census {

    private static final int TOGETHER = 200;

    private final MoodleFunctions functions;
    private final Clock clock;
    private final Set<String> assignmentsBefore = new HashSet<>();

    MoodleCensus(MoodleFunctions functions, Clock clock) {
        this.functions = functions;
        this.clock = clock;
    }

    @Override
    public Tally full(DirectHarvest read) throws IOException, InterruptedException {
        return tally(read, null);
    }

    @Override
    public Tally incremental(DirectHarvest read, Instant since) throws IOException, InterruptedException {
        return tally(read, since);
    }

    private Tally tally(DirectHarvest read, @Nullable Instant since) throws IOException, InterruptedException {
        Tally tally = new Tally();
        tally.add("site and courses", 2);
        Set<String> courses = read.sectionsOfCourse().keySet();
        boolean groupings = functions.offers("core_group_get_groupings");
        tally.add("lists of activities", 3 * Tally.pages(courses.size(), TOGETHER));
        List<String> assignments = new ArrayList<>();
        Set<String> toRead = new HashSet<>();
        for (String id : courses) {
            new MoodleCourseCensus(functions, id, Set.copyOf(read.sectionsOfCourse().get(id)), since, clock.instant(), tally)
                    .read(groupings, assignmentsBefore, assignments, toRead);
        }
        tally.add("flags", Tally.pages(assignments.size(), TOGETHER));
        if (since == null) {
            tally.add("submissions and grades", 2 * Tally.pages(assignments.size(), TOGETHER));
        } else {
            tally.add("changed submissions and grades", 2 * Tally.pages(assignments.size(), TOGETHER));
            tally.add("submissions and grades of changed assignments", toRead.isEmpty() ? 0 : 2 * Tally.pages(toRead.size(), TOGETHER));
        }
        return tally;
    }
}
