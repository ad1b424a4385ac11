package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.schoology.Pages.Form;
import io.crosswalk.sandbox.schoology.Pages.Total;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Discussions of a section and the comments in them, with those of teachers. */
final class DiscussionPages {

    private static final long UNGRADED = 5692161;

    private final VisibleSections sections;
    private final Pages pages;

    DiscussionPages(VisibleSections sections, Pages pages) {
        this.sections = sections;
        this.pages = pages;
    }

    void addTo(Router router) {
        router.getAlsoInBatches("sections/:section/discussions", this::list);
        router.get("sections/:section/discussions/:discussion", this::one);
        router.get("sections/:section/discussions/:discussion/comments", this::comments);
    }

    private Answer list(Call call) {
        ClassSection section = sections.section(call, Permission.DISCUSSIONS);
        List<ObjectNode> all = new ArrayList<>();
        if (section.id() == AlgebraSections.SECTION) {
            all.add(thread(UNGRADED, "Anything goes", 1).put("graded", 0));
        }
        graded(section).forEach(item -> all.add(write(item)));
        return Answer.of(pages.page(call, Form.of("discussion", Total.NUMBER), all, row -> row));
    }

    private Answer one(Call call) {
        ClassSection section = sections.section(call, Permission.DISCUSSIONS);
        return Answer.of(write(thread(section, call)));
    }

    private GradeItem thread(ClassSection section, Call call) {
        GradeItem item = sections.material(section, call.id("discussion"));
        if (item.type() != ItemType.DISCUSSION) {
            throw Refused.notFound();
        }
        return item;
    }

    private List<GradeItem> graded(ClassSection section) {
        return section.items().stream().filter(item -> item.type() == ItemType.DISCUSSION && sections.shows(item)).toList();
    }

    private static ObjectNode write(GradeItem item) {
        ObjectNode row = thread(item.id(), item.title().raw(), item.isPublished() ? 1 : 0);
        row.put("graded", 1).put("due", LocalTimes.text(item.due())).put("grade_item_id", item.gradeItemId());
        return row.put("max_points", item.maxPoints()).put("auto_publish_grades", item.releasesGrades() ? 1 : 0);
    }

    private static ObjectNode thread(long id, String title, int published) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("id", id).put("uid", ShowcasePeople.TEACHER).put("title", title).put("body", "").put("weight", 10).put("published", published);
        return row.put("available", 1).put("completed", 0).put("comments_closed", 0).put("completion_status", "");
    }

    private record Comment(long uid, Post post) {}

    private Answer comments(Call call) {
        ClassSection section = sections.section(call, Permission.DISCUSSIONS);
        GradeItem item = thread(section, call);
        List<Comment> all = section.enrollments().stream()
                .flatMap(enrollment -> section.work(item, enrollment.uid()).posts().stream().map(post -> new Comment(enrollment.uid(), post)))
                .sorted(Comparator.comparing((Comment comment) -> comment.post().created()).thenComparing(comment -> comment.post().id())).toList();
        return Answer.of(pages.page(call, Form.of("comment", Total.NONE), all, comment -> {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            row.put("id", comment.post().id()).put("uid", comment.uid()).put("comment", "").put("created", comment.post().created().getEpochSecond());
            return row.put("parent_id", 0).put("status", 1).put("likes", 0).put("user_like_action", false);
        }));
    }
}
