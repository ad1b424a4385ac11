package io.crosswalk.brightspace;

import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one offering's work, always all of it, and of what was handed in as much as was asked for. */
final class BrightspaceCourseworkReader {

    /** Published, but for none of the sections that were asked for. */
    static final String NOT_ASSIGNED = "NOT_ASSIGNED";

    private final BrightspaceSettings settings;
    private final CourseRows rows;
    private final ChangedGrades changedGrades;

    BrightspaceCourseworkReader(BrightspaceSettings settings, CourseRows rows, ChangedGrades changedGrades) {
        this.settings = settings;
        this.rows = rows;
        this.changedGrades = changedGrades;
    }

    /** Work with whom it is for. */
    private record Assigned(GradableWork gradable, BrightspaceAudience audience) {}

    Instant read(CourseworkRequest request, CourseworkIntake intake) {
        String courseId = request.course().id();
        BrightspaceWorkList list = new BrightspaceWorkList(courseId, settings, rows);
        Instant began = list.read(intake).orElse(request.now());
        BrightspaceAudienceReader audiences = new BrightspaceAudienceReader(courseId, settings, rows);
        Map<String, Assigned> given = new LinkedHashMap<>();
        Set<String> changed = intake.assignments(assignments(list, audiences, request, intake, given));
        if (given.isEmpty()) {
            return began;
        }
        boolean all = request.changedSince() == null || changed.containsAll(given.keySet());
        ChangedGrades.Changed grades = all || list.gradebook().isEmpty()
                ? ChangedGrades.Changed.NONE
                : changedGrades.of(courseId, request.changedSince().minus(settings.incrementalOverlap()));
        BrightspaceGradeValues values = new BrightspaceGradeValues(rows, settings.pageSize());
        BrightspaceStandingReader standings = new BrightspaceStandingReader(settings, rows, list.gradebook(), values, audiences, request.now());
        BrightspaceChoice choice = new BrightspaceChoice(all ? given.keySet() : changed, grades.gradeObjectIds(), request, settings);
        expectGrades(given, choice, values, list.gradebook(), request);
        for (Assigned assigned : given.values()) {
            BrightspaceChoice.Verdict verdict = choice.of(assigned.gradable().work(), assigned.audience());
            if (verdict != BrightspaceChoice.Verdict.LEAVE) {
                submissions(assigned, verdict, standings, request, intake);
            }
        }
        return grades.asOf().filter(asOf -> asOf.isBefore(began)).orElse(began);
    }

    private static List<AssignedWork> assignments(BrightspaceWorkList list, BrightspaceAudienceReader audiences, CourseworkRequest request,
            CourseworkIntake intake, Map<String, Assigned> given) {
        List<AssignedWork> work = new ArrayList<>();
        int notAssigned = 0;
        for (GradableWork gradable : list.work()) {
            BrightspaceAudience audience = audiences.of(gradable, intake);
            List<AssignedWork> ofSections = audience.inSections(gradable.work(), request.sectionIds(), request.enrollments());
            if (ofSections.isEmpty()) {
                notAssigned++;
            } else {
                work.addAll(ofSections);
                given.put(gradable.work().id(), new Assigned(gradable, audience));
            }
        }
        if (notAssigned > 0) {
            intake.ignored(NOT_ASSIGNED, notAssigned);
        }
        return work;
    }

    private void expectGrades(Map<String, Assigned> given, BrightspaceChoice choice, BrightspaceGradeValues values, BrightspaceGradebook gradebook, CourseworkRequest request) {
        Set<String> items = new HashSet<>();
        for (Assigned assigned : given.values()) {
            GradableWork gradable = assigned.gradable();
            if (gradable.gradedInGradebook() && gradebook.object(gradable.gradeObjectId()) != null
                    && choice.of(gradable.work(), assigned.audience()) != BrightspaceChoice.Verdict.LEAVE) {
                items.add(String.valueOf(gradable.gradeObjectId()));
            }
        }
        if (!items.isEmpty()) {
            long students = request.enrollments().stream().map(enrollment -> enrollment.personId()).distinct().count();
            values.expect(items, gradebook.size(), (int) students);
        }
    }

    private void submissions(Assigned assigned, BrightspaceChoice.Verdict verdict, BrightspaceStandingReader reader, CourseworkRequest request, CourseworkIntake intake) {
        BrightspaceWork work = assigned.gradable().work();
        BrightspaceStandings standings = reader.read(assigned.gradable());
        if (verdict == BrightspaceChoice.Verdict.LOOK && standings.isUntouched()) {
            return;
        }
        Set<String> exempt = reader.exempt(work, standings);
        new BrightspaceSubmissions(request.now(), intake).give(work, assigned.audience(), standings, exempt);
    }
}
