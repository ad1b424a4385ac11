package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Grade objects, grade values, and exemptions. */
final class GradePages {

    private static final String VALUES = "grades:gradevalues:read";
    private static final int DEFAULT_PAGE = 20;
    private static final int LARGEST_PAGE = 200;
    private final Tenant tenant;
    private final OrgUnits orgUnits;
    private final GradeBook gradeBook;
    private final Lookup lookup;

    GradePages(Tenant tenant, OrgUnits orgUnits) {
        this.tenant = tenant;
        this.orgUnits = orgUnits;
        this.gradeBook = new GradeBook(tenant);
        this.lookup = new Lookup(tenant);
    }

    void addTo(Router router) {
        String grades = "/le/:version/:offering/grades/";
        router.get(grades, "grades:gradeobjects:read", this::objects);
        router.get(grades + ":item", "grades:gradeobjects:read", call -> new GradeJson(call).item(item(call)));
        router.get(grades + "values/", VALUES, this::values);
        router.get("/le/:version/:unit/grades/values/descendants/", VALUES, this::descendants);
        router.get(grades + "exemptions/:user", VALUES, this::exemptionsOfUser);
        router.get(grades + ":item/values/", VALUES, this::valuesOfItem);
        router.get(grades + ":item/exemptions/", VALUES, this::exemptions);
    }

    private void objects(Call call) throws IOException {
        Offering offering = lookup.offering(call);
        List<Work> visible = gradeBook.items(offering.id()).stream()
                .filter(work -> !GradeJson.isHidden(work) || call.may(Permission.SEE_HIDDEN_GRADE_OBJECTS)).toList();
        GradeJson json = new GradeJson(call);
        call.json().list(visible, json::item);
    }

    private void values(Call call) throws IOException {
        Offering offering = lookup.offering(call);
        call.require(Permission.SEE_GRADES);
        page(call, Stream.of(offering), true);
    }

    /** Offerings that the service user may not read are left out without a word. */
    private void descendants(Call call) throws IOException {
        call.require(Permission.SEE_GRADES);
        OrgUnits.OrgUnit unit = orgUnits.find(call.id("unit"));
        if (unit == null) {
            throw Refusal.notFound();
        }
        NavigableMap<Long, Offering> all = tenant.offerings();
        Instant startsFrom = call.time("courseStartDate");
        Instant endsBefore = call.time("courseEndDate");
        Stream<Offering> offerings = all.tailMap(cursor(call)[0], true).values().stream()
                .filter(offering -> call.mayRead(offering) && !offering.deleted())
                .filter(offering -> offering.active() || call.flag("includeInactiveCourses"))
                .filter(offering -> startsFrom == null || !offering.start().isBefore(startsFrom))
                .filter(offering -> endsBefore == null || !offering.end().isAfter(endsBefore))
                .filter(offering -> offering.id() == unit.id() || orgUnits.isBelow(orgUnits.of(offering), unit.id()));
        page(call, offerings, false);
    }

    private void page(Call call, Stream<Offering> offerings, boolean withHost) throws IOException {
        Instant since = call.time("modifiedSince");
        long[] cursor = cursor(call);
        GradeJson json = new GradeJson(call);
        Paging.ofSize(call, DEFAULT_PAGE, LARGEST_PAGE).linked(place -> offerings.flatMap(offering -> gradeBook.values(offering, call.now()))
                .filter(value -> value.offeringId() > cursor[0] || value.isAfter(cursor[1], cursor[2]))
                .filter(value -> since == null || !value.lastModified().isBefore(since)), GradeValue::place, json::value, withHost);
    }

    /** Offering, grade object and user of the last row of the page before; zeros for none. */
    private static long[] cursor(Call call) {
        String cursor = call.parameter("cursor");
        if (cursor == null) {
            return new long[3];
        }
        try {
            String[] parts = cursor.split("_");
            return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])};
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException madeUp) {
            throw Refusal.badRequest("Invalid cursor");
        }
    }

    private void valuesOfItem(Call call) throws IOException {
        Work work = item(call);
        call.require(Permission.SEE_GRADES);
        Offering offering = tenant.offering(work.offeringId());
        List<GradeValue> values = gradeBook.values(offering, work, call.now())
                .filter(value -> call.parameter("isGraded") == null || call.flag("isGraded") == (value.displayed() != null)).toList();
        GradeJson json = new GradeJson(call);
        Paging.ofSize(call, DEFAULT_PAGE, LARGEST_PAGE).linked(values, GradeValue::userId, value -> call.json().object(() -> {
            json.user("User", tenant.user(value.userId()));
            json.valueField("GradeValue", value);
        }));
    }

    private void exemptions(Call call) throws IOException {
        Work work = item(call);
        call.require(Permission.SEE_EXEMPTIONS);
        GradeJson json = new GradeJson(call);
        call.json().list(new TreeSet<>(tenant.exemptions(work.key())), user -> json.user(tenant.user(user)));
    }

    private void exemptionsOfUser(Call call) throws IOException {
        Offering offering = lookup.offering(call);
        call.require(Permission.SEE_EXEMPTIONS);
        long user = call.id("user");
        GradeJson json = new GradeJson(call);
        call.json().list(gradeBook.items(offering.id()).stream().filter(work -> tenant.exemptions(work.key()).contains(user)).toList(), json::item);
    }

    private Work item(Call call) {
        Offering offering = lookup.offering(call);
        Work work = tenant.findByGradeItem(call.id("item"));
        if (work == null || work.offeringId() != offering.id() || work.state() == Work.State.DELETED) {
            throw Refusal.notFound();
        }
        return work;
    }
}
