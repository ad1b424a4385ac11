package io.crosswalk.sandbox.schoology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.crosswalk.sandbox.schoology.Pages.Total;
import java.util.List;
import java.util.Objects;

/** Who is in a section, of every status unless some are asked for. */
final class EnrollmentPages {

    private final VisibleSections sections;
    private final Pages pages;

    EnrollmentPages(VisibleSections sections, Pages pages) {
        this.sections = sections;
        this.pages = pages;
    }

    void addTo(Router router) {
        router.getAlsoInBatches("sections/:section/enrollments", this::list);
        router.get("sections/:section/enrollments/:enrollment", this::one);
    }

    private Answer list(Call call) {
        ClassSection section = sections.section(call, Permission.ENROLLMENTS);
        List<String> uids = call.query().list("uid");
        List<String> statuses = call.query().list("enrollment_status");
        List<String> types = call.query().list("type");
        List<SectionEnrollment> all = section.enrollments().stream()
                .filter(enrollment -> uids.isEmpty() || uids.contains(String.valueOf(enrollment.uid())))
                .filter(enrollment -> statuses.isEmpty() || statuses.contains(String.valueOf(enrollment.status().code())))
                .filter(enrollment -> types.isEmpty() || types.contains(enrollment.admin() ? "admin" : "member"))
                .toList();
        return Answer.of(pages.page(call, sections.form(section, "enrollment", Total.TEXT), all, enrollment -> write(call, section, enrollment)));
    }

    private Answer one(Call call) {
        ClassSection section = sections.section(call, Permission.ENROLLMENTS);
        long id = call.id("enrollment");
        return Answer.of(section.enrollments().stream().filter(enrollment -> enrollment.id() == id).findFirst()
                .map(enrollment -> write(call, section, enrollment)).orElseThrow(Refused::notFound));
    }

    private ObjectNode write(Call call, ClassSection section, SectionEnrollment enrollment) {
        Account account = Objects.requireNonNull(sections.campus().account(enrollment.uid()));
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("id", String.valueOf(enrollment.id())).put("uid", String.valueOf(enrollment.uid())).put("school_uid", account.schoolUid());
        row.put("name_title", "").put("name_title_show", "0").put("name_first", account.firstName()).put("name_first_preferred", "");
        row.put("name_middle", account.middleName()).put("name_middle_show", "0").put("name_last", account.lastName());
        row.put("name_display", account.displayName());
        Lenient.put(row, "admin", enrollment.admin(), enrollment.id() % 2 == 0);
        row.put("status", String.valueOf(enrollment.status().code())).put("picture_url", "https://asset-cdn.example/default_user.gif");
        row.put("enrollment_source", 6);
        row.putObject("links").put("self", call.insecureLink("/sections/" + section.id() + "/enrollments/" + enrollment.id()));
        return row;
    }
}
