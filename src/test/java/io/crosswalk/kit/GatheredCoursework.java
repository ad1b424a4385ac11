package io.crosswalk.kit;

import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.SubmittedWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps all that it is given. */
public final class GatheredCoursework implements CourseworkIntake {

    private final Set<String> toBeReadCompletely;
    public final List<AssignedWork> work = new ArrayList<>();
    public final List<SubmittedWork> submissions = new ArrayList<>();
    public final List<Rejection> rejections = new ArrayList<>();
    public final Map<String, Integer> ignored = new TreeMap<>();
    public int timesAssignmentsWereGiven;

    public GatheredCoursework(String... toBeReadCompletely) {
        this.toBeReadCompletely = Set.of(toBeReadCompletely);
    }

    @Override
    public Set<String> assignments(List<AssignedWork> given) {
        timesAssignmentsWereGiven++;
        work.addAll(given);
        return toBeReadCompletely;
    }

    @Override
    public void submissions(List<SubmittedWork> given) {
        submissions.addAll(given);
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void ignored(String reason, int count) {
        ignored.merge(reason, count, Integer::sum);
    }
}
