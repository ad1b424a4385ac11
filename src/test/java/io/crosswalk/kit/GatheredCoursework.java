package io.crosswalk.kit;

import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.SubmittedWork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps all that it is given. Like the hub, it wants nothing completely that it was not given. */
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
        Set<String> wanted = new HashSet<>(toBeReadCompletely);
        wanted.retainAll(given.stream().map(each -> each.assignment().id()).toList());
        return wanted;
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
