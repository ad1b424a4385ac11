package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Course offerings, their sections, and their groups. */
final class CoursePages {

    private static final String GROUPS = "groups:group:read";
    private final Tenant tenant;
    private final OrgUnits orgUnits;
    private final Lookup lookup;

    CoursePages(Tenant tenant, OrgUnits orgUnits) {
        this.tenant = tenant;
        this.orgUnits = orgUnits;
        this.lookup = new Lookup(tenant);
    }

    void addTo(Router router) {
        router.get("/lp/:version/courses/:offering", "orgunits:course:read", this::course);
        router.get("/lp/:version/:offering/sections/", "sections:section:read", this::sections);
        router.get("/lp/:version/:offering/sections/paged/?", "sections:section:read", this::pagedSections);
        router.get("/lp/:version/:offering/groupcategories/", GROUPS, this::categories);
        router.get("/lp/:version/:offering/groupcategories/:category/groups/", GROUPS, this::groups);
        router.get("/lp/:version/:offering/groupcategories/:category/groups/paged/?", GROUPS, this::pagedGroups);
    }

    private void course(Call call) throws IOException {
        Offering offering = lookup.offering(call);
        Json json = call.json();
        json.object(() -> {
            json.textId("Identifier", offering.id());
            json.text("Name", offering.name());
            json.text("Code", offering.code());
            json.flag("IsActive", offering.active());
            json.text("Path", orgUnits.of(offering).path());
            json.time("StartDate", offering.start());
            json.time("EndDate", offering.end());
            unit(json, "CourseTemplate", orgUnits.template());
            unit(json, "Semester", orgUnits.semester(offering.semesterId()));
            unit(json, "Department", orgUnits.department());
            json.prose("Description", null);
            json.flag("CanSelfRegister", false);
        });
    }

    private static void unit(Json json, String name, OrgUnits.OrgUnit unit) throws IOException {
        json.object(name, () -> {
            json.textId("Identifier", unit.id());
            json.text("Name", unit.name());
            json.text("Code", unit.code());
        });
    }

    private void sections(Call call) throws IOException {
        List<ClassSection> sections = sectionsOf(call);
        call.json().list(sections, section -> write(call, section));
    }

    private void pagedSections(Call call) throws IOException {
        Paging.of(call).linked(sectionsOf(call), ClassSection::id, section -> write(call, section));
    }

    private List<ClassSection> sectionsOf(Call call) {
        Offering offering = lookup.offering(call);
        call.require(Permission.SEE_SECTIONS);
        return List.copyOf(tenant.sections(offering.id()).values());
    }

    private void write(Call call, ClassSection section) throws IOException {
        call.json().object(() -> {
            call.json().number("SectionId", section.id());
            call.json().text("Name", section.name());
            call.json().text("Code", section.code());
            call.json().prose("Description", null);
            call.json().list("Enrollments", new TreeSet<>(section.members()), user -> call.json().numberValue(user));
        });
    }

    private void categories(Call call) throws IOException {
        Map<Long, List<Group>> categories = new TreeMap<>();
        Offering offering = lookup.offering(call);
        call.require(Permission.SEE_GROUPS);
        tenant.groups(offering.id()).values().forEach(group -> categories.computeIfAbsent(group.categoryId(), unseen -> groups(call, group.categoryId())));
        call.json().list(categories.entrySet(), category -> call.json().object(() -> {
            call.json().number("GroupCategoryId", category.getKey());
            call.json().text("Name", "Teams");
            call.json().prose("Description", null);
            call.json().number("EnrollmentStyle", 0);
            call.json().nothing("EnrollmentQuantity");
            call.json().flag("AutoEnroll", false);
            call.json().list("Groups", category.getValue(), group -> call.json().numberValue(group.id()));
        }));
    }

    private void groups(Call call) throws IOException {
        call.json().list(groups(call, call.id("category")), group -> write(call, group));
    }

    private void pagedGroups(Call call) throws IOException {
        Paging.of(call).linked(groups(call, call.id("category")), Group::id, group -> write(call, group));
    }

    private List<Group> groups(Call call, long category) {
        Offering offering = lookup.offering(call);
        call.require(Permission.SEE_GROUPS);
        List<Group> groups = tenant.groups(offering.id()).values().stream().filter(group -> group.categoryId() == category).toList();
        if (groups.isEmpty()) {
            throw Refusal.notFound();
        }
        return groups;
    }

    private void write(Call call, Group group) throws IOException {
        call.json().object(() -> {
            call.json().number("GroupId", group.id());
            call.json().text("Name", group.name());
            call.json().text("Code", "");
            call.json().prose("Description", null);
            call.json().list("Enrollments", new TreeSet<>(group.members()), user -> call.json().numberValue(user));
        });
    }
}
