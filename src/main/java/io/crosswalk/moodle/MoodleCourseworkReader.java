package io.crosswalk.moodle;

import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.moodle.MoodleSettings.Activities;
import io.crosswalk.moodle.MoodleSettings.QuizAttempts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one course's gradable work, always all of it, and of its submissions what was asked for. */
final class MoodleCourseworkReader {

    private final MoodleSettings settings;
    private final MoodleRequests requests;
    private final MoodleClient client;
    private final MoodleSite site;
    private final MoodleCalls calls;
    private final MoodleGradebookItems gradebookItems;

    MoodleCourseworkReader(MoodleSettings settings, MoodleRequests requests, MoodleClient client, MoodleSite site) {
        this.settings = settings;
        this.requests = requests;
        this.client = client;
        this.site = site;
        this.calls = new MoodleCalls(client, requests, site.has(MoodlePermission.CALLS) ? settings.callsAtOnce() : 1);
        this.gradebookItems = new MoodleGradebookItems(settings);
    }

    void read(CourseworkRequest request, CourseworkIntake intake, MoodleCourseGroup group, MoodleMembers members) {
        String courseId = request.course().id();
        Instant since = request.changedSince() == null ? null : request.changedSince().minus(settings.incrementalOverlap());
        MoodleRequirements requirements = new MoodleRequirements(settings, site);
        requirements.forListing();
        MoodleListing listing = group.listing(courseId);
        MoodleContents contents = MoodleContents.of(client.list(requests.contents(courseId)));
        MoodleActivities activities = new MoodleActivities(contents, intake);
        listing.all().forEach(activities::add);
        activities.holdUnlisted(kindsWithLists());
        requirements.forWorks(activities.works().values());

        MoodleGradebookReader gradebook = new MoodleGradebookReader(client, requests, site, request);
        boolean itemsWanted = gradebookItems.mayBeIn(contents);
        MoodleUpdates updates = updates(courseId, since, itemsWanted, activities);
        if (itemsWanted || updates.any() && !activities.works().isEmpty()) {
            gradebookItems.take(gradebook.read(), contents, activities);
        }
        MoodleAssignmentReader rows = new MoodleAssignmentReader(group, courseId, since);
        rows.read(activities);
        Map<String, MoodleDueDates> dueDates = dueDates(request, activities, rows, members);
        Set<String> toReadCompletely = intake.assignments(assignedWork(request, activities, dueDates, members));
        activities.reportLeftOut();

        rows.complete(activities.assigned().stream().filter(work -> toReadCompletely.contains(work.activity().id())).toList());
        MoodleHandOver handOver = new MoodleHandOver(request, intake, dueDates, gradebook);
        MoodleTeams teams = new MoodleTeams(members, new MoodleGroupings(client, requests, site).of(courseId,
                activities.assigned().stream().filter(work -> rows.hasRows(work.activity().id())).toList()));
        MoodleAssignmentSubmissions assignments = new MoodleAssignmentSubmissions(handOver, rows, teams);
        MoodleHandedIn handedIn = new MoodleHandedIn(settings, requests, client, calls, site);
        MoodleQuizSubmissions quizzes = new MoodleQuizSubmissions(handOver, handedIn, members, settings.quizAttempts());
        MoodleGradedSubmissions others = new MoodleGradedSubmissions(handOver, handedIn);
        List<UnreadableException> failures = new ArrayList<>();
        for (MoodleWork work : activities.works().values()) {
            String id = work.activity().id();
            boolean complete = since == null || toReadCompletely.contains(id) || updates.in(contents.find(id));
            boolean gradesAlone = gradebook.isRead() && settings.quizAttempts() != QuizAttempts.ALWAYS;
            try {
                work.give(
                        assign -> {
                            if (rows.hasRows(id)) {
                                assignments.give(assign);
                            }
                        },
                        quiz -> {
                            if (complete || gradesAlone) {
                                quizzes.give(quiz, complete, activities.restriction(id));
                            }
                        },
                        forum -> {
                            if (complete) {
                                others.give(forum);
                            }
                        },
                        others::give);
            } catch (UnreadableException failure) {
                if (failure.concernsWholeConnector()) {
                    throw failure;
                }
                failures.add(failure);
            }
        }
        rows.complain();
        // Only now, so that what could be read counts.
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    /** Asks only where the answer saves more than it costs. */
    private MoodleUpdates updates(String courseId, @Nullable Instant since, boolean gradebookIsRead, MoodleActivities activities) {
        boolean useful = !gradebookIsRead || activities.works().values().stream().anyMatch(work -> !(work instanceof MoodleWork.Assign) && work.activity().handingInVisible());
        return since == null || !useful || !site.has(MoodlePermission.UPDATES) ? MoodleUpdates.UNKNOWN
                : MoodleUpdates.of(client.object(requests.updates(courseId, since)).value());
    }

    private Map<String, MoodleDueDates> dueDates(CourseworkRequest request, MoodleActivities activities, MoodleAssignmentReader rows, MoodleMembers members) {
        Map<String, List<MoodleOverride>> overrides = new MoodleOverrideReader(settings.overrides(), calls, site).read(activities.assigned(), request);
        Map<String, MoodleDueDates> dueDates = new HashMap<>();
        for (MoodleWork work : activities.works().values()) {
            String id = work.activity().id();
            dueDates.put(id, new MoodleDueDates(work.activity().dueAt(), rows.flags(id), overrides.getOrDefault(id, List.of()), members));
        }
        return dueDates;
    }

    private static List<AssignedWork> assignedWork(CourseworkRequest request, MoodleActivities activities, Map<String, MoodleDueDates> dueDates, MoodleMembers members) {
        MoodleFanOut fanOut = new MoodleFanOut(request.sectionIds(), request.enrollments(), members);
        List<AssignedWork> work = new ArrayList<>();
        activities.works().forEach((id, each) -> work.addAll(fanOut.of(each, activities.restriction(id), dueDates.get(id))));
        return work;
    }

    private Set<String> kindsWithLists() {
        Set<String> kinds = new HashSet<>();
        for (Activities kind : List.of(Activities.ASSIGN, Activities.QUIZ, Activities.FORUM)) {
            if (settings.reads(kind)) {
                kinds.add(kind.name().toLowerCase(Locale.ROOT));
            }
        }
        return kinds;
    }
}
