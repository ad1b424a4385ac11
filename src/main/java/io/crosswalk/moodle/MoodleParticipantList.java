package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Rejection.Kind;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.VendorRequest;
import io.crosswalk.kit.VisitedPages;
import io.crosswalk.moodle.MoodleEnrollmentTranslator.Participant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Reads the participants of a course, page by page; a page that is not full is the last one. */
final class MoodleParticipantList {

    private final MoodleSettings settings;
    private final MoodleRequests requests;
    private final MoodleClient client;
    private final MoodleEnrollmentTranslator translator;

    MoodleParticipantList(MoodleSettings settings, MoodleRequests requests, MoodleClient client) {
        this.settings = settings;
        this.requests = requests;
        this.client = client;
        this.translator = new MoodleEnrollmentTranslator(settings.matchedBy(), settings.roles());
    }

    List<Participant> read(String courseId, List<Rejection> rejections) {
        Map<String, Participant> people = new LinkedHashMap<>();
        int place = 0;
        for (JsonNode row : rows("the participants of course " + courseId, from -> requests.participants(courseId, from))) {
            place++;
            int here = place;
            translator.translate(row).give(participant -> people.put(participant.person().id(), participant),
                    refused -> rejections.add(refused.rejection(Kind.ENROLLMENT, here)), leftOut -> {});
        }
        return List.copyOf(people.values());
    }

    /** The ids of those whose enrollment is suspended or over. */
    Set<String> suspended(String courseId) {
        Set<String> suspended = new HashSet<>();
        rows("the suspended participants of course " + courseId, from -> requests.suspendedParticipants(courseId, from))
                .forEach(row -> suspended.add(row.path("id").asText()));
        return suspended;
    }

    private Iterable<JsonNode> rows(String subject, IntFunction<VendorRequest> page) {
        VisitedPages visited = new VisitedPages(subject, settings.limits().maximumPages());
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        int from = 0;
        while (true) {
            visited.visit("from " + from);
            List<JsonNode> some = client.list(page.apply(from));
            int before = rows.size();
            some.forEach(row -> rows.put(row.hasNonNull("id") ? row.get("id").asText() : "number " + rows.size(), row));
            // A Moodle that gives more than was asked for knows no pages, and has given all.
            if (some.size() != settings.pageSize()) {
                return rows.values();
            }
            if (rows.size() == before) {
                throw new UnreadableException(Cause.LINK_LOOP, "The pages of " + subject + " do not come to an end: the one from row " + from
                        + " on holds nobody new. The list is incomplete.");
            }
            from += some.size();
        }
    }
}
