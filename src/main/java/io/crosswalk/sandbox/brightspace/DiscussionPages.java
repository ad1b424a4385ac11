package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Forums, their topics, and the posts in them. */
final class DiscussionPages {

    private static final int LARGEST_PAGE = 1000;
    private static final int FIRST_WITH_DUE_DATES = 90;
    /** In the place of a user who posted anonymously. */
    static final long ANONYMOUS = 0;
    private final Tenant tenant;
    private final Lookup lookup;

    DiscussionPages(Tenant tenant) {
        this.tenant = tenant;
        this.lookup = new Lookup(tenant);
    }

    void addTo(Router router) {
        String forums = "/le/:version/:offering/discussions/forums/";
        router.get(forums, "discussions:forums:readonly", this::forums);
        router.get(forums + ":forum/topics/", "discussions:topics:readonly", this::topics);
        router.get(forums + ":forum/topics/:topic", "discussions:topics:readonly", call -> write(call, topic(call)));
        router.get(forums + ":forum/topics/:topic/posts/", "discussions:posts:readonly", this::posts);
    }

    private void forums(Call call) throws IOException {
        TreeSet<Long> ids = new TreeSet<>();
        Offering offering = lookup.offering(call);
        call.require(Permission.SEE_DISCUSSIONS);
        tenant.works(offering.id(), ToolKind.TOPIC).forEach(work -> ids.add(forum(work)));
        call.json().list(ids, id -> call.json().object(() -> {
            call.json().number("ForumId", id);
            call.json().text("Name", "Class discussions");
            call.json().prose("Description", null);
            call.json().nothing("StartDate", "EndDate");
            call.json().flag("ShowDescriptionInTopics", false);
            call.json().flag("AllowAnonymous", true);
            call.json().flag("IsLocked", false);
            call.json().flag("IsHidden", false);
            call.json().flag("RequiresApproval", false);
            call.json().flag("MustPostToParticipate", false);
        }));
    }

    private void topics(Call call) throws IOException {
        Offering offering = lookup.offering(call);
        call.require(Permission.SEE_DISCUSSIONS);
        long forum = call.id("forum");
        List<Work> topics = tenant.works(offering.id(), ToolKind.TOPIC).stream().filter(work -> forum(work) == forum)
                .filter(work -> Lookup.isVisible(call, work)).toList();
        call.json().list(topics, topic -> write(call, topic));
    }

    private Work topic(Call call) {
        Work topic = lookup.work(call, lookup.offering(call), WorkKey.topic(call.id("topic")));
        call.require(Permission.SEE_DISCUSSIONS);
        if (forum(topic) != call.id("forum")) {
            throw Refusal.notFound();
        }
        return topic;
    }

    private static long forum(Work work) {
        return work.tool() instanceof Tool.Topic topic ? topic.forumId() : 0;
    }

    private static void write(Call call, Work work) throws IOException {
        Json json = call.json();
        json.object(() -> {
            json.number("ForumId", forum(work));
            json.number("TopicId", work.key().id());
            json.text("Name", work.name());
            json.prose("Description", work.prose());
            json.time("StartDate", work.dates().start());
            json.time("EndDate", work.dates().end());
            if (call.version() >= FIRST_WITH_DUE_DATES) {
                json.time("DueDate", work.dates().due());
            }
            json.decimal("ScoreOutOf", work.outOf());
            json.number("ScoringType", 1);
            json.numberOrNull("GroupTypeId", work.groupCategory());
            json.flag("IsHidden", !work.isPublished());
            json.number("RatingType", 0);
            json.flag("MustPostToParticipate", false);
            json.flag("AllowAnonymousPosts", true);
            json.flag("IsLocked", false);
        });
    }

    private void posts(Call call) throws IOException {
        Work topic = topic(call);
        Long number = call.number("pageNumber");
        Long asked = call.number("pageSize");
        long size = asked == null ? LARGEST_PAGE : asked;
        if (size < 1 || size > LARGEST_PAGE || (number != null && number < 1)) {
            throw Refusal.badRequest("Invalid value for pageSize or pageNumber");
        }
        Comparator<HandIn> byTime = Comparator.comparing(HandIn::at).thenComparingLong(HandIn::id);
        boolean newestFirst = "-creationdate".equals(call.parameter("sort"));
        List<HandIn> posts = tenant.studentWorks(topic.key()).values().stream().map(StudentWork::handIns).flatMap(Collection::stream)
                .sorted(newestFirst ? byTime.reversed() : byTime).skip(size * (number == null ? 0 : number - 1)).limit(size).toList();
        call.json().list(posts, post -> write(call.json(), topic, post));
    }

    private void write(Json json, Work topic, HandIn post) throws IOException {
        boolean anonymous = post.userId() == ANONYMOUS;
        json.object(() -> {
            json.number("ForumId", forum(topic));
            json.number("TopicId", topic.key().id());
            json.number("PostId", post.id());
            json.numberOrNull("PostingUserId", anonymous ? null : (Long) post.userId());
            json.text("PostingUserDisplayName", anonymous ? "Anonymous" : tenant.user(post.userId()).displayName());
            json.number("ThreadId", post.id());
            json.nothing("ParentPostId");
            json.prose("Message", Prose.withoutMarkup(""));
            json.text("Subject", "Re: " + topic.name());
            json.time("DatePosted", post.at());
            json.flag("IsAnonymous", anonymous);
            json.flag("RequiresApproval", false);
            json.flag("IsDeleted", post.deleted());
            json.nothing("LastEditedDate", "LastEditedBy");
            json.number("WordCount", 42);
        });
    }
}
