package io.crosswalk.schoology;

import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.UnreadableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads one course's grade items, always all of them, and of what was handed in and graded what was asked for. */
final class SchoologyCourseworkReader {

    private final SchoologyRequests requests;
    private final SchoologyLists lists;
    private final SchoologyScales scales;
    private final SchoologyAssignmentTranslator translator;
    private final int pageSize;
    private final Duration overlap;

    SchoologyCourseworkReader(SchoologySettings settings, SchoologyRequests requests, SchoologyLists lists, SchoologyScales scales) {
        this.requests = requests;
        this.lists = lists;
        this.scales = scales;
        this.translator = new SchoologyAssignmentTranslator(settings.timeZone(), settings.readDiscussionPosts(), settings.deliverHeldGrades());
        this.pageSize = settings.pageSize();
        this.overlap = settings.incrementalOverlap();
    }

    /** @param members finds the members of a section */
    Instant read(CourseworkRequest request, Function<String, SchoologyMembers> members, SchoologyCourseworkAhead ahead, CourseworkIntake intake) {
        Failures failures = new Failures();
        List<SchoologyAssignmentList> sections = new ArrayList<>();
        for (String sectionId : new TreeSet<>(request.sectionIds())) {
            failures.gather(() -> sections.add(assignments(sectionId, members.apply(sectionId), ahead, intake, failures)));
        }
        List<AssignedWork> work = sections.stream().flatMap(section -> section.work().stream()).toList();
        Set<String> changed = intake.assignments(work);
        for (SchoologyAssignmentList section : sections) {
            SchoologySubmissionList submissions = new SchoologySubmissionList(section, requests, lists, scales, request.now(), intake);
            failures.gather(() -> readSubmissions(section, submissions, request, changed, ahead, intake, failures));
        }
        failures.complain();
        return sections.stream().flatMap(section -> section.began().stream()).min(Comparator.naturalOrder()).orElse(request.now());
    }

    private SchoologyAssignmentList assignments(String sectionId, SchoologyMembers members, SchoologyCourseworkAhead ahead, CourseworkIntake intake,
            Failures failures) {
        SchoologyAssignmentList assignments = new SchoologyAssignmentList(sectionId, members);
        SchoologyLists.Listed listed = ahead.gradeItems(sectionId, lists);
        failures.gather(listed::complete);
        assignments.take(listed, translator, () -> groups(sectionId), intake);
        return assignments;
    }

    private Map<String, Set<String>> groups(String sectionId) {
        Map<String, Set<String>> members = new HashMap<>();
        lists.all(requests.gradingGroups(sectionId), SchoologyCollection.GRADING_GROUPS)
                .forEach(row -> members.put(row.path("id").asText(), Set.copyOf(SchoologyIds.in(row, "members"))));
        return members;
    }

    private void readSubmissions(SchoologyAssignmentList section, SchoologySubmissionList submissions, CourseworkRequest request, Set<String> changed,
            SchoologyCourseworkAhead ahead, CourseworkIntake intake, Failures failures) {
        if (section.items().isEmpty()) {
            return;
        }
        Instant since = request.changedSince() == null ? null : request.changedSince().minus(overlap);
        List<SchoologyAssignment> complete = section.items().stream()
                .filter(item -> since == null || changed.contains(item.id()) || item.mayHaveSubmissionsSince(since))
                .toList();
        SchoologyGradebook whole = new SchoologyGradebook();
        if (complete.size() == section.items().size()) {
            whole.add(ahead.grades(section.sectionId(), lists), section, intake);
        } else {
            SchoologyGradebook recent = new SchoologyGradebook();
            recent.add(ahead.gradesSince(section.sectionId(), since, lists), section, intake);
            section.items().stream().filter(item -> !complete.contains(item))
                    .forEach(item -> failures.gather(() -> submissions.giveGraded(item, recent)));
            readGrades(whole, complete, section, ahead, intake);
        }
        complete.forEach(item -> failures.gather(() -> submissions.giveAll(item, whole)));
    }

    /** Of a few assignments, or of all where that takes fewer pages. */
    private void readGrades(SchoologyGradebook whole, List<SchoologyAssignment> complete, SchoologyAssignmentList section,
            SchoologyCourseworkAhead ahead, CourseworkIntake intake) {
        int pages = section.items().size() * section.members().uids().size() / pageSize + 1;
        boolean oneName = complete.stream().allMatch(item -> item.id().equals(item.listedId()));
        if (complete.isEmpty()) {
            return;
        }
        if (!oneName || complete.size() > pages) {
            whole.add(ahead.grades(section.sectionId(), lists), section, intake);
            return;
        }
        for (SchoologyAssignment item : complete) {
            whole.add(lists.all(requests.gradesOf(section.sectionId(), item.id()), SchoologyCollection.GRADES), section, intake);
        }
    }

    /** One list that cannot be read does not keep others from being read; in the end it keeps the course from being complete. */
    private static final class Failures {

        private final List<UnreadableException> gathered = new ArrayList<>();
        private final Set<String> stories = new HashSet<>();

        void gather(Runnable step) {
            try {
                step.run();
            } catch (UnreadableException failure) {
                if (failure.concernsWholeConnector()) {
                    throw failure;
                }
                if (stories.add(failure.getMessage())) {
                    gathered.add(failure);
                }
            }
        }

        void complain() {
            if (!gathered.isEmpty()) {
                UnreadableException first = gathered.get(0);
                throw gathered.size() == 1 ? first : new UnreadableException(first.reason(), first.getMessage()
                        + " And " + (gathered.size() - 1) + " further lists of the course could not be read; all others were.", first);
            }
        }
    }
}
