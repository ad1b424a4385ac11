package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.district.Calendar;
import java.util.List;

/** A section itself, its gradebook's setup, and what an unknown address below it gives. */
final class SectionPages {

    static final long CATEGORY = 4341;

    private final VisibleSections sections;
    private final Calendar calendar;

    SectionPages(VisibleSections sections, Calendar calendar) {
        this.sections = sections;
        this.calendar = calendar;
    }

    void addTo(Router router) {
        router.getAlsoInBatches("sections/:section", this::section);
        router.get("sections/:section/grading_groups", this::groups);
        router.get("sections/:section/grading_scales", this::scales);
        router.get("sections/:section/grading scales", this::scales);
        router.get("sections/:section/grading_categories", this::categories);
        router.get("sections/:section/grading_periods", this::periods);
        router.get("sections/:section/attendance", call -> {
            throw Refused.gone();
        });
        router.get("sections/:section/completion/**", call -> {
            throw Refused.notFound();
        });
    }

    /** A misspelt address looks like success. Must come after all others. */
    void addRestTo(Router router) {
        router.get("sections/:section/**", this::section);
        router.get("courses/:course/**", call -> {
            throw Refused.forbidden();
        });
    }

    private Answer section(Call call) {
        ClassSection section = sections.section(call);
        return Answer.of(SectionJson.write(section, sections.course(section)));
    }

    private Answer groups(Call call) {
        ClassSection section = sections.section(call, Permission.GRADE_ITEMS);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = answer.putArray("grading_groups");
        for (GradingGroup group : section.groups()) {
            ArrayNode members = rows.addObject().put("id", group.id()).put("title", group.title()).put("section_id", section.id()).putArray("members");
            group.members().forEach(members::add);
        }
        return linked(call, answer.put("count", section.groups().size()));
    }

    private Answer scales(Call call) {
        sections.section(call, Permission.GRADE_ITEMS);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = answer.putArray("grading_scale");
        for (GradingScale scale : List.of(GradingScale.LETTERS, GradingScale.MASTERY)) {
            ObjectNode row = rows.addObject();
            row.put("id", scale.id()).put("title", scale.title()).put("type", scale.type()).put("auto_averaging", 0).put("hide_numeric", 0);
            ArrayNode levels = row.putObject("scale").putArray("level");
            scale.levels().forEach(level -> {
                if (scale == GradingScale.LETTERS) {
                    levels.addObject().put("grade", level.name()).put("cutoff", level.from()).put("average", level.from());
                } else {
                    levels.addObject().put("points", level.from()).put("description", level.name());
                }
            });
        }
        return linked(call, answer);
    }

    private Answer categories(Call call) {
        sections.section(call, Permission.GRADE_ITEMS);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("grading_category").addObject().put("id", CATEGORY).put("title", "Homework").put("calculation_type", "2");
        return linked(call, answer);
    }

    private Answer periods(Call call) {
        ClassSection section = sections.section(call);
        int year = section.past() ? calendar.schoolYear() - 1 : calendar.schoolYear();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("grading_period").addObject()
                .put("id", section.past() ? SchoolPages.PAST_GRADING_PERIOD : SchoolPages.GRADING_PERIOD).put("title", (year - 1) + "-" + year)
                .put("weight", 100).put("start", calendar.firstDay(year) + " 00:00:00").put("end", calendar.lastDay(year) + " 00:00:00");
        return linked(call, answer);
    }

    private static Answer linked(Call call, ObjectNode answer) {
        answer.putObject("links").put("self", call.insecureLink(call.path()));
        return Answer.of(answer);
    }
}
