package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.brightspace.BrightspaceEntityTranslator.Entity;
import io.crosswalk.brightspace.BrightspacePostTranslator.Post;
import io.crosswalk.brightspace.CourseList.Kind;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads where everybody stands with one piece of work of an offering. Used by one thread. */
final class BrightspaceStandingReader {

    private final BrightspaceSettings settings;
    private final CourseRows rows;
    private final BrightspaceGradebook gradebook;
    private final BrightspaceGradeValues values;
    private final BrightspaceAudienceReader audiences;
    private final Instant now;

    BrightspaceStandingReader(BrightspaceSettings settings, CourseRows rows, BrightspaceGradebook gradebook, BrightspaceGradeValues values,
            BrightspaceAudienceReader audiences, Instant now) {
        this.settings = settings;
        this.rows = rows;
        this.gradebook = gradebook;
        this.values = values;
        this.audiences = audiences;
        this.now = now;
    }

    BrightspaceStandings read(GradableWork gradable) {
        BrightspaceStandings standings = new BrightspaceStandings();
        if (gradable instanceof GradableWork.Folder folder) {
            handedIn(folder, standings);
        } else if (gradable instanceof GradableWork.Quiz quiz) {
            attempts(quiz, standings);
        } else if (gradable instanceof GradableWork.Topic topic) {
            posts(topic, standings);
        }
        if (gradable.gradedInGradebook()) {
            grades(gradable.work(), standings);
        }
        return standings;
    }

    private void handedIn(GradableWork.Folder folder, BrightspaceStandings standings) {
        if (folder.empty()) {
            return;
        }
        BrightspaceEntityTranslator translator = new BrightspaceEntityTranslator();
        rows.list(CourseList.of(Kind.SUBMISSIONS_TO_FOLDER, folder.folderId()), node -> translator.translate(node, folder),
                page -> page.forEach(entity -> entity.give(known -> spread(known, folder, standings), standings::refuse, reason -> {})));
    }

    /** What a group has handed in, each member has. */
    private void spread(Entity entity, GradableWork.Folder folder, BrightspaceStandings standings) {
        String id = entity.standing().personId();
        if (!entity.group()) {
            standings.add(entity.standing());
            return;
        }
        String category = folder.work().groupCategoryId();
        Set<String> members = category == null ? null : audiences.groups(category).get(id);
        if (members == null) {
            standings.refuse(new Refusal("group " + id, folder.work().id(), null, Problem.FIELD_MISTYPED,
                    "The field EntityId names a group that the offering's list of groups does not have. The next harvest reads both anew"));
        } else {
            members.forEach(member -> standings.add(entity.standing().of(member)));
        }
    }

    private void attempts(GradableWork.Quiz quiz, BrightspaceStandings standings) {
        BrightspaceAttemptTranslator translator = new BrightspaceAttemptTranslator();
        Map<String, List<BrightspaceAttempt>> byPerson = new LinkedHashMap<>();
        // Of somebody with an attempt that cannot be read, which may be the one that counts, nothing is given on.
        rows.list(CourseList.of(Kind.ATTEMPTS_AT_QUIZ, quiz.quizId()), node -> translator.translate(node, quiz.work().id()), page -> page.forEach(attempt -> attempt.give(
                known -> byPerson.computeIfAbsent(known.personId(), person -> new ArrayList<>()).add(known),
                standings::refuse,
                reason -> {})));
        byPerson.values().forEach(attempts -> standings.add(BrightspaceAttemptTranslator.standing(attempts, quiz.calculation())));
    }

    private void posts(GradableWork.Topic topic, BrightspaceStandings standings) {
        BrightspacePostTranslator translator = new BrightspacePostTranslator();
        Map<String, Instant> first = new LinkedHashMap<>();
        rows.list(new CourseList(Kind.POSTS_IN_TOPIC, topic.topicId(), topic.forumId()), node -> translator.translate(node, topic.work().id()),
                page -> page.forEach(post -> post.give(known -> earliest(known, first), standings::refuse, reason -> {})));
        first.forEach((person, at) -> standings.add(BrightspaceStanding.handedIn(person, at)));
    }

    /** The first post counts: answers to others may come long after the due date. */
    private static void earliest(Post post, Map<String, Instant> first) {
        first.merge(post.personId(), post.postedAt(), (before, now) -> now.isBefore(before) ? now : before);
    }

    private void grades(BrightspaceWork work, BrightspaceStandings standings) {
        BrightspaceGradeObject object = gradebook.object(work.gradeObjectId());
        if (object == null) {
            return;
        }
        for (BrightspaceGradeValue value : values.of(object.id())) {
            if (value.isReleased(now, settings.releasedWithoutDate())) {
                standings.add(value.onto(standings.of(value.personId()), object.kind()));
            }
        }
        values.refusalsOf(object.id()).forEach(refused ->
                standings.refuse(new Refusal(refused.vendorId(), work.id(), refused.personId(), refused.problem(), refused.explanation())));
    }

    /** The people who are exempt from the work; none where it is in no gradebook, which alone knows exemptions. */
    Set<String> exempt(BrightspaceWork work, BrightspaceStandings standings) {
        Set<String> exempt = new HashSet<>();
        if (settings.exemptions() && work.gradeObjectId() != null && gradebook.object(work.gradeObjectId()) != null) {
            rows.list(CourseList.of(Kind.EXEMPTIONS_FROM_ITEM, work.gradeObjectId()), node -> node, page -> page.forEach(node -> exempt(node, work, exempt, standings)));
        }
        return exempt;
    }

    private static void exempt(JsonNode node, BrightspaceWork work, Set<String> exempt, BrightspaceStandings standings) {
        try {
            VendorRecord user = new VendorRecord(node);
            exempt.add(user.has("Identifier") ? user.id("Identifier") : user.id("UserId"));
        } catch (UnusableFieldException reason) {
            standings.refuse(Refusal.ofSubmission(null, work.id(), null, reason));
        }
    }
}
