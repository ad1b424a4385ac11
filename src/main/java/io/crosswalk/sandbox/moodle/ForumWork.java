package io.crosswalk.sandbox.moodle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** What was written in one forum. */
final class ForumWork {

    private final Numbers numbers;
    private final Map<Long, List<ForumPost>> discussions = new TreeMap<>();
    private final LongConsumer begun;

    /** @param begun told the number of every new discussion */
    ForumWork(Numbers numbers, LongConsumer begun) {
        this.numbers = numbers;
        this.begun = begun;
    }

    ForumPost discuss(long userId, String subject, Instant at) {
        long discussion = numbers.next("discussions");
        ForumPost opening = new ForumPost(numbers.next("posts"), discussion, 0, userId, subject, at);
        begun.accept(discussion);
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
                .min(Comparator.comparing(ForumPost::at));
    }
}
