package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.schoology.GradeItem.Trait;
import io.crosswalk.sandbox.schoology.Pages.Total;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Gradable material: all of it as grade items, or the assignments and tests alone. Both under the same key. */
final class ItemPages {

    private static final Set<ItemType> ASSIGNMENTS = EnumSet.of(ItemType.ASSIGNMENT, ItemType.ASSESSMENT);
    private static final Comparator<GradeItem> BY_DUE = Comparator
            .comparing((GradeItem item) -> item.due(), Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(GradeItem::id);

    private final VisibleSections sections;
    private final Pages pages;

    ItemPages(VisibleSections sections, Pages pages) {
        this.sections = sections;
        this.pages = pages;
    }

    void addTo(Router router) {
        router.getAlsoInBatches("sections/:section/grade_items", call -> list(call, item -> true, false));
        router.getAlsoInBatches("sections/:section/assignments", call -> list(call, item -> ASSIGNMENTS.contains(item.type()), true));
        router.get("sections/:section/grade_items/:item", call -> one(call, false));
        router.get("sections/:section/assignments/:item", call -> one(call, true));
    }

    /** Those that are no finals first, then the finals; the page's size holds for both. */
    private Answer list(Call call, Predicate<GradeItem> wanted, boolean texts) {
        ClassSection section = sections.section(call, Permission.GRADE_ITEMS);
        List<GradeItem> all = section.items().stream().filter(sections::shows).filter(wanted).sorted(BY_DUE).toList();
        List<GradeItem> usual = all.stream().filter(item -> !item.has(Trait.FINAL)).toList();
        List<GradeItem> finals = all.stream().filter(item -> item.has(Trait.FINAL)).toList();
        ObjectNode page = pages.groupedPage(call, sections.form(section, "assignment", Total.NUMBER), List.of(usual, finals),
                item -> write(call, section, item, texts));
        if (!texts && page.get("links") instanceof ObjectNode links) {
            links.put("self", links.path("self").asText().replace("/grade_items?", "/grade-items?"));
        }
        return Answer.of(page);
    }

    private Answer one(Call call, boolean texts) {
        ClassSection section = sections.section(call, Permission.GRADE_ITEMS);
        return Answer.of(write(call, section, sections.material(section, call.id("item")), texts));
    }

    private ObjectNode write(Call call, ClassSection section, GradeItem item, boolean texts) {
        ObjectNode row = ItemJson.write(section, item, texts);
        if (call.query().isTrue("with_dropbox_stats") && sections.access().may(Permission.DROPBOX_STATS)) {
            ItemJson.addDropbox(row, section, item);
        }
        row.putObject("links").put("self", call.insecureLink("/sections/" + section.id() + "/assignments/" + item.id()));
        return row;
    }
}
