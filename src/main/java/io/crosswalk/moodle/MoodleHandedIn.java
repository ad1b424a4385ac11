package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Rejection.Problem;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import io.crosswalk.kit.VisitedPages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds out who handed something in where Moodle has no list of it: attempts at a quiz by student, posts in a forum by discussion. */
final class MoodleHandedIn {

    private final MoodleSettings settings;
    private final MoodleRequests requests;
    private final MoodleClient client;
    private final MoodleCalls calls;
    private final MoodlePermission attempts;

    MoodleHandedIn(MoodleSettings settings, MoodleRequests requests, MoodleClient client, MoodleCalls calls, MoodleSite site) {
        this.settings = settings;
        this.requests = requests;
        this.client = client;
        this.calls = calls;
        this.attempts = site.has(MoodlePermission.ATTEMPTS) ? MoodlePermission.ATTEMPTS : MoodlePermission.ATTEMPTS_BEFORE;
    }

    /**
     * The attempts of each of these students.
     *
     * @param refused given why, for those whose attempts cannot be used
     * @throws UnreadableException where no student's attempts can be had
     */
    Map<String, MoodleAttempts> attempts(MoodleWork.Quiz quiz, List<String> people, Consumer<Refusal> refused) {
        List<Outcome<JsonNode>> outcomes = calls.send(people.stream().map(person -> {
            Map<String, String> arguments = new LinkedHashMap<>();
            arguments.put("quizid", quiz.activity().instance());
            arguments.put("userid", person);
            arguments.put("status", "all");
            arguments.put("includepreviews", "0");
            return new MoodleCall(attempts, arguments, " " + quiz.activity().instance() + " of user " + person);
        }).toList());
        if (outcomes.stream().allMatch(outcome -> outcome instanceof Outcome.Failed<JsonNode> failed && failed.reason().reason() != Cause.NOT_FOUND)) {
            outcomes.forEach(Outcome::orThrow);
        }
        Map<String, MoodleAttempts> byPerson = new LinkedHashMap<>();
        for (int index = 0; index < people.size(); index++) {
            String person = people.get(index);
            try {
                byPerson.put(person, MoodleAttempts.of(MoodleCalls.listed(outcomes.get(index).orThrow(), "attempts")));
            } catch (UnusableFieldException unusable) {
                refused.accept(Refusal.ofSubmission(null, quiz.activity().id(), person, unusable));
            } catch (UnreadableException one) {
                // An account may be suspended though the enrollment is not.
                refused.accept(new Refusal(null, quiz.activity().id(), person, Problem.FIELD_MISSING, String.valueOf(one.getMessage())));
            }
        }
        return byPerson;
    }

    /**
     * When each person first posted in a forum.
     *
     * @throws UnusableFieldException if a discussion or a post cannot be told whose or of when it is
     */
    Map<String, Instant> posts(MoodleWork.Forum forum) {
        Map<String, Instant> first = new HashMap<>();
        List<MoodleCall> answered = new ArrayList<>();
        for (VendorRecord discussion : discussions(forum.activity().instance())) {
            post(first, discussion.optionalId("userid"), discussion.epochSeconds("created"));
            // Without this number there may be answers.
            if (!"0".equals(discussion.optionalId("numreplies"))) {
                String id = discussion.id("discussion");
                answered.add(new MoodleCall(MoodlePermission.POSTS, Map.of("discussionid", id), " of discussion " + id));
            }
        }
        for (Outcome<JsonNode> posts : calls.send(answered)) {
            for (JsonNode node : MoodleCalls.listed(posts.orThrow(), "posts")) {
                VendorRecord post = new VendorRecord(node);
                VendorRecord author = post.record("author");
                // Who wrote a deleted post is not told.
                if (author != null && !post.says("isdeleted")) {
                    post(first, author.optionalId("id"), post.epochSeconds("timecreated"));
                }
            }
        }
        return first;
    }

    private static void post(Map<String, Instant> first, @Nullable String person, @Nullable Instant moment) {
        if (person != null && moment != null) {
            first.merge(person, moment, (before, now) -> now.isBefore(before) ? now : before);
        }
    }

    private Collection<VendorRecord> discussions(String forumId) {
        Map<String, VendorRecord> discussions = new LinkedHashMap<>();
        VisitedPages visited = new VisitedPages("the discussions of forum " + forumId, settings.limits().maximumPages());
        while (true) {
            int page = visited.count();
            visited.visit("page " + page);
            List<VendorRecord> some = client.list(requests.discussions(forumId, page), "discussions", VendorRecord::new).elements();
            int before = discussions.size();
            some.forEach(discussion -> discussions.put(discussion.id("discussion"), discussion));
            // A Moodle that gives more than was asked for, or the same again, has given all.
            if (some.size() != settings.pageSize() || discussions.size() == before) {
                return discussions.values();
            }
        }
    }
}
