package io.crosswalk.sandbox.moodle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was written in one forum. */
final class ForumWork {

    private final Numbers numbers;
    private final Map<Long, List<ForumPost>> discussions = new TreeMap<>();

    ForumWork(Numbers numbers) {
        this.numbers = numbers;
    }

    ForumPost discuss(long userId, String subject, Instant at) {
        long discussion = numbers.next("discussions");
        ForumPost opening = new ForumPost(numbers.next("posts"), discussion, 0, userId, subject, at);
        discussions.put(discussion, new ArrayList<>(List.of(opening)));
        return opening;
    }

    ForumPost reply(long discussion, long userId, Instant at) {
        List<ForumPost> posts = discussions.get(discussion);
        ForumPost reply = new ForumPost(numbers.next("posts"), discussion, posts.get(0).id(), userId, "Re: " + posts.get(0).subject(), at);
        posts.add(reply);
        return reply;
    }

    Map<Long, List<ForumPost>> discussions() {
        return discussions;
    }

    Optional<ForumPost> firstOf(long userId) {
        return discussions.values().stream().flatMap(List::stream).filter(post -> post.userId() == userId)
                .min(java.util.Comparator.comparing(ForumPost::at));
    }
}
