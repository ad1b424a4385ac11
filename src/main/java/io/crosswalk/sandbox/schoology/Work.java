package io.crosswalk.sandbox.schoology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one student did for one item, and what the teacher made of it. */
record Work(List<Revision> revisions, List<Post> posts, @Nullable Grade grade) {

    static final Work NONE = new Work(List.of(), List.of(), null);

    /** What counts as handed in. */
    record HandIn(Instant at, boolean late) {}

    Work {
        revisions = List.copyOf(revisions);
        posts = List.copyOf(posts);
    }

    Work submitted(Instant at, boolean late) {
        List<Revision> all = new ArrayList<>(revisions.stream().filter(revision -> !revision.draft()).toList());
        all.add(new Revision(revisions.size() + 1, at, late, false));
        return new Work(all, posts, grade);
    }

    /** One draft at a time. */
    Work drafted(Instant at, boolean late) {
        List<Revision> all = new ArrayList<>(revisions.stream().filter(revision -> !revision.draft()).toList());
        all.add(new Revision(revisions.size() + 1, at, late, true));
        return new Work(all, posts, grade);
    }

    Work withoutLastRevision() {
        return new Work(revisions.subList(0, Math.max(0, revisions.size() - 1)), posts, grade);
    }

    Work posted(long id, Instant at) {
        List<Post> all = new ArrayList<>(posts);
        all.add(new Post(id, at));
        return new Work(revisions, all, grade);
    }

    Work graded(@Nullable Grade other) {
        return new Work(revisions, posts, other);
    }

    /** The newest revision that is no draft; in a discussion the first comment, since later ones answer others. */
    @Nullable HandIn handIn(GradeItem item) {
        if (item.type() == ItemType.DISCUSSION) {
            return posts.stream().map(Post::created).min(Comparator.naturalOrder())
                    .map(at -> new HandIn(at, item.due() != null && at.isAfter(item.due()))).orElse(null);
        }
        return revisions.stream().filter(revision -> !revision.draft()).max(Comparator.comparing(Revision::number))
                .map(revision -> new HandIn(revision.created(), revision.late())).orElse(null);
    }

    boolean hasDraft() {
        return revisions.stream().anyMatch(Revision::draft);
    }
}
