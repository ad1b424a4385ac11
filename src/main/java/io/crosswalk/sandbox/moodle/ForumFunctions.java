package io.crosswalk.sandbox.moodle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forums, their discussions, and the posts of one discussion. */
final class ForumFunctions {

    ForumFunctions(Functions functions) {
        functions.usual("mod_forum_get_forums_by_courses", ForumFunctions::forums, "courseids");
        functions.usual("mod_forum_get_forum_discussions", ForumFunctions::discussions, "forumid", "sortorder", "page", "perpage", "groupid");
        functions.usual("mod_forum_get_discussion_posts", ForumFunctions::posts, "discussionid", "sortby", "sortdirection", "includeinlineattachments");
    }

    private static void forums(Call call) throws IOException {
        List<Activity> forums = ModuleSelection.ofCourses(call, "forum", Capabilities.VIEW_DISCUSSIONS);
        Json json = call.json();
        json.list(forums, forum -> json.object(() -> {
            boolean whole = ((Kind.Forum) forum.kind()).whole();
            long maximum = forum.grading() == null ? 0 : forum.grading().maximum().longValue();
            json.number("id", forum.instance());
            json.number("course", forum.courseId());
            json.text("type", forum.grading() == null ? "news" : "general");
            json.text("name", Json.escaped(forum.name()));
            json.text("intro", forum.intro());
            json.number("introformat", 1);
            json.emptyLists("introfiles");
            json.text("lang", "");
            json.time("duedate", forum.due());
            json.time("cutoffdate", forum.closes());
            json.number("assessed", maximum > 0 && !whole ? 1 : 0);
            json.number("assesstimestart", 0);
            json.number("assesstimefinish", 0);
            json.number("scale", whole ? 0 : maximum);
            json.number("grade_forum", whole ? maximum : 0);
            json.number("grade_forum_notify", 0);
            json.number("maxbytes", 0);
            json.number("maxattachments", 1);
            json.number("forcesubscribe", 0);
            json.number("trackingtype", 1);
            json.number("cmid", forum.cmid());
            json.number("numdiscussions", call.site().forum(forum).discussions().size());
            json.time("timemodified", forum.changedAt());
            json.flag("cancreatediscussions", true);
            json.flag("istracked", false);
        }));
    }

    private static void discussions(Call call) throws IOException {
        Activity forum = call.activity("forum", call.arguments().whole("forumid"));
        call.require(Capabilities.VIEW_DISCUSSIONS, call.roomOf(forum));
        long page = call.arguments().whole("page", -1);
        long perPage = call.arguments().whole("perpage", 0);
        List<List<ForumPost>> newestFirst = new ArrayList<>(call.site().forum(forum).discussions().values());
        Collections.reverse(newestFirst);
        List<List<ForumPost>> found = page < 0 || perPage == 0 ? newestFirst : newestFirst.stream().skip(page * perPage).limit(perPage).toList();
        Json json = call.json();
        json.object(() -> {
            json.list("discussions", found, posts -> json.object(() -> {
                ForumPost first = posts.get(0);
                ForumPost last = posts.get(posts.size() - 1);
                json.number("id", first.id());
                json.text("name", first.subject());
                json.number("groupid", -1);
                json.time("timemodified", last.at());
                json.number("usermodified", last.userId());
                json.number("timestart", 0);
                json.number("timeend", 0);
                json.number("discussion", first.discussion());
                json.number("parent", 0);
                json.number("userid", first.userId());
                json.time("created", first.at());
                json.time("modified", first.at());
                json.number("mailed", 1);
                json.text("subject", first.subject());
                json.text("message", "<p>" + first.subject() + "</p>");
                json.number("messageformat", 1);
                json.text("userfullname", name(call, first.userId()));
                json.text("usermodifiedfullname", name(call, last.userId()));
                json.number("numreplies", posts.size() - 1L);
                json.number("numunread", 0);
                json.flag("pinned", false);
                json.flag("locked", false);
                json.flag("canreply", true);
            }));
            json.warnings(call.warnings());
        });
    }

    private static void posts(Call call) throws IOException {
        long discussion = call.arguments().whole("discussionid");
        Activity forum = call.site().forumOf(discussion);
        if (forum == null) {
            throw Refusal.noRecord("forum_discussions");
        }
        call.require(Capabilities.VIEW_DISCUSSIONS, call.roomOf(forum));
        Map<Long, List<ForumPost>> discussions = call.site().forum(forum).discussions();
        List<ForumPost> posts = new ArrayList<>(discussions.getOrDefault(discussion, List.of()));
        if (!call.arguments().text("sortdirection", "DESC").equals("ASC")) {
            Collections.reverse(posts);
        }
        Json json = call.json();
        json.object(() -> {
            json.list("posts", posts, post -> json.object(() -> {
                json.number("id", post.id());
                json.text("subject", post.subject());
                json.text("replysubject", "Re: " + post.subject());
                json.text("message", "<p>" + post.subject() + "</p>");
                json.number("messageformat", 1);
                json.object("author", () -> {
                    json.number("id", post.userId());
                    json.text("fullname", name(call, post.userId()));
                    json.flag("isdeleted", false);
                    json.emptyLists("groups");
                });
                json.number("discussionid", post.discussion());
                json.flag("hasparent", post.parent() != 0);
                parent(json, post.parent() == 0 ? null : Long.valueOf(post.parent()));
                json.time("timecreated", post.at());
                json.time("timemodified", post.at());
                json.nothing("unread");
                json.flag("isdeleted", false);
                json.flag("isprivatereply", false);
            }));
            json.number("forumid", forum.instance());
            json.number("courseid", forum.courseId());
            json.warnings(call.warnings());
        });
    }

    private static void parent(Json json, @Nullable Long parent) throws IOException {
        if (parent == null) {
            json.nothing("parentid");
        } else {
            json.number("parentid", parent);
        }
    }

    private static String name(Call call, long userId) {
        Account account = call.site().account(userId);
        return account == null ? "" : account.fullName();
    }
}
