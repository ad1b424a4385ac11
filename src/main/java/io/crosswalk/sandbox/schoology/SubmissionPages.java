package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.schoology.Pages.Total;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was put into the dropbox of a grade item. The newest revision of a student hides the others, even where it is a draft. */
final class SubmissionPages {

    private final VisibleSections sections;
    private final Pages pages;

    SubmissionPages(VisibleSections sections, Pages pages) {
        this.sections = sections;
        this.pages = pages;
    }

    void addTo(Router router) {
        router.get("sections/:section/submissions/:item", this::ofItem);
        router.get("sections/:section/submissions/:item/:user", this::ofUser);
        router.get("sections/:section/submissions/:item/:user/revision/:revision", this::revision);
    }

    private record Row(long uid, Revision revision) {}

    private Answer ofItem(Call call) {
        ClassSection section = sections.section(call, Permission.SUBMISSIONS);
        GradeItem item = sections.gradeItem(section, call.id("item"));
        boolean all = call.query().isTrue("all_revisions");
        List<Row> rows = section.enrollments().stream().map(SectionEnrollment::uid).distinct()
                .flatMap(uid -> newestFirst(section.work(item, uid)).limit(all ? Long.MAX_VALUE : 1).map(revision -> new Row(uid, revision)))
                .toList();
        return Answer.of(pages.page(call, sections.form(section, "revision", Total.NONE), rows, row -> write(row, row.uid() % 3 == 0)));
    }

    private static Stream<Revision> newestFirst(Work work) {
        return work.revisions().stream().sorted(Comparator.comparing(Revision::number).reversed());
    }

    /** Oldest first, whatever the documentation says; numbers and texts the other way round than in the list. */
    private Answer ofUser(Call call) {
        return answer(call, revision -> true);
    }

    private Answer revision(Call call) {
        long number = call.id("revision");
        return answer(call, revision -> revision.number() == number);
    }

    private Answer answer(Call call, Predicate<Revision> wanted) {
        ClassSection section = sections.section(call, Permission.SUBMISSIONS);
        GradeItem item = sections.gradeItem(section, call.id("item"));
        long uid = call.id("user");
        if (section.enrollmentOf(uid) == null) {
            throw Refused.notFound();
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = answer.putArray("revision");
        section.work(item, uid).revisions().stream().filter(wanted).forEach(revision -> rows.add(write(new Row(uid, revision), uid % 3 != 0)));
        return Answer.of(answer);
    }

    private static ObjectNode write(Row row, boolean texts) {
        ObjectNode revision = JsonNodeFactory.instance.objectNode();
        revision.put("revision_id", row.revision().number());
        Lenient.put(revision, "uid", row.uid(), texts);
        Lenient.put(revision, "created", row.revision().created().getEpochSecond(), texts);
        revision.put("num_items", 1);
        Lenient.put(revision, "late", row.revision().late(), texts);
        Lenient.put(revision, "draft", row.revision().draft(), texts);
        return revision;
    }
}
