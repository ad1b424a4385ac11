package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.moodle.Kind.Trait;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Ed-Fi must hold, told from what happened on the site. */
final class Truth {

    private final Site site;
    private final Roster roster;
    private final Standings standings;

    Truth(Site site, Roster roster) {
        this.site = site;
        this.roster = roster;
        this.standings = new Standings(site);
    }

    JsonNode at(Instant now) {
        ObjectNode truth = JsonNodeFactory.instance.objectNode();
        ArrayNode assignments = truth.putArray("assignments");
        ArrayNode submissions = truth.putArray("submissions");
        for (CourseRoom room : site.rooms()) {
            if (room.course().visible()) {
                ClassSection.of(room).stream().filter(section -> roster.knowsSection(section.sisId()))
                        .forEach(section -> tell(room, section, now, assignments, submissions));
            }
        }
        return truth;
    }

    private void tell(CourseRoom room, ClassSection section, Instant now, ArrayNode assignments, ArrayNode submissions) {
        for (Activity activity : room.activities()) {
            if (!activity.isWork() || !activity.visible() || !section.has(activity, room)) {
                continue;
            }
            assignments.add(assignment(activity, section, now));
            for (Enrolment enrolment : section.students()) {
                String uniqueId = uniqueId(enrolment.userId());
                if (uniqueId != null && room.assigned(activity, enrolment.userId())) {
                    Standing standing = standings.of(room, activity, enrolment.userId());
                    if (enrolment.activeAt(now) || standing.touched()) {
                        submissions.add(submission(activity, section, enrolment.userId(), uniqueId, standing, now));
                    }
                }
            }
        }
    }

    /** Null for a learner whom Ed-Fi does not know, or whose SIS id somebody else has too. */
    private @Nullable String uniqueId(long userId) {
        Account account = site.account(userId);
        String idNumber = account == null ? null : account.idNumber();
        return idNumber != null && roster.knowsStudent(idNumber) && site.withIdNumber(idNumber).size() == 1 ? idNumber : null;
    }

    private static String identifier(Activity activity, ClassSection section) {
        return section.identifier() + "-" + activity.localIdentifier();
    }

    private static ObjectNode assignment(Activity activity, ClassSection section, Instant now) {
        boolean introHidden = activity.is(Trait.INTRO_HIDDEN_BEFORE_OPENING) && activity.opens() != null && now.isBefore(activity.opens());
        Activity.Grading grading = activity.grading();
        return JsonNodeFactory.instance.objectNode()
                .put("assignmentIdentifier", identifier(activity, section))
                .put("sectionIdentifier", section.sisId())
                .put("title", PlainText.of(activity.name()))
                .put("description", introHidden ? null : PlainText.of(activity.intro()))
                .put("category", category(activity.kind()))
                .put("startDateTime", text(activity.opens()))
                .put("dueDateTime", text(activity.due()))
                .put("endDateTime", text(activity.closes()))
                .put("maxPoints", grading == null || grading.scale() ? null : plain(grading.maximum()));
    }

    private static String category(Kind kind) {
        return switch (kind.type()) {
            case ASSIGN -> "Assignment";
            case QUIZ -> "Assessment";
            case FORUM -> "Discussion";
            case LESSON -> "Lesson";
            case H5PACTIVITY -> "H5P activity";
            case SCORM -> "SCORM package";
            case GRADE -> "Grade item";
            case PAGE -> "Page";
        };
    }

    private static ObjectNode submission(Activity activity, ClassSection section, long userId, String uniqueId, Standing standing, Instant now) {
        String assignment = identifier(activity, section);
        BigDecimal grade = standing.released();
        Activity.Grading grading = activity.grading();
        boolean words = grading != null && grading.scale();
        return JsonNodeFactory.instance.objectNode()
                .put("submissionIdentifier", assignment + "-" + userId)
                .put("assignmentIdentifier", assignment)
                .put("sectionIdentifier", section.sisId())
                .put("studentUniqueId", uniqueId)
                .put("status", standing.status(now))
                .put("submissionDateTime", text(standing.handedInAt()))
                .put("points", grade == null || words ? null : plain(grade))
                .put("grade", grade == null ? null : words ? Scale.word(grade) : plain(grade).toPlainString());
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
