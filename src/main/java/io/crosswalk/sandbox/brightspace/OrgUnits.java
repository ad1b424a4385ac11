package io.crosswalk.sandbox.brightspace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree of org units: the organization, its department, semesters and template, the offerings, and their sections and groups. */
final class OrgUnits {

    static final long ORGANIZATION = 6606;
    static final long DEPARTMENT = 6650;
    static final long PAST_SEMESTER = 24011;
    static final long SEMESTER = 24012;
    static final long TEMPLATE = 24700;

    private final Tenant tenant;
    private final int schoolYear;

    /** The numbers differ from tenant to tenant. */
    enum Type {
        ORGANIZATION(1, "Organization", "Organization"),
        TEMPLATE(2, "Course Template", "Course Template"),
        OFFERING(3, "Course Offering", "Course Offering"),
        GROUP(4, "Group", "Group"),
        SECTION(7, "Section", "Section"),
        SEMESTER(105, "Semester", "Semester"),
        DEPARTMENT(103, "Department", "Department");

        private final int id;
        private final String code;
        private final String displayName;

        Type(int id, String code, String displayName) {
            this.id = id;
            this.code = code;
            this.displayName = displayName;
        }

        int id() {
            return id;
        }

        String code() {
            return code;
        }

        String displayName() {
            return displayName;
        }
    }

    record OrgUnit(long id, Type type, String name, @Nullable String code, List<Long> parents, boolean deleted) {

        OrgUnit {
            parents = List.copyOf(parents);
        }

        String path() {
            return type == Type.OFFERING ? "/content/enforced/" + id + "-" + code + "/" : "/content/" + id + "/";
        }
    }

    /** @param schoolYear named after the year in which it ends */
    OrgUnits(Tenant tenant, int schoolYear) {
        this.tenant = tenant;
        this.schoolYear = schoolYear;
    }

    @Nullable OrgUnit find(long id) {
        for (OrgUnit upper : upper()) {
            if (upper.id() == id) {
                return upper;
            }
        }
        Offering offering = tenant.findOffering(id);
        return offering == null ? null : of(offering);
    }

    OrgUnit organization() {
        return new OrgUnit(ORGANIZATION, Type.ORGANIZATION, "Grand Bend ISD", null, List.of(), false);
    }

    OrgUnit department() {
        return new OrgUnit(DEPARTMENT, Type.DEPARTMENT, "Grand Bend High School", "255901001", List.of(ORGANIZATION), false);
    }

    OrgUnit template() {
        return new OrgUnit(TEMPLATE, Type.TEMPLATE, "Courses", "TEMPLATE-1", List.of(DEPARTMENT), false);
    }

    OrgUnit semester(long id) {
        int year = id == SEMESTER ? schoolYear : schoolYear - 1;
        return new OrgUnit(id, Type.SEMESTER, (year - 1) + "-" + year, "SY" + year, List.of(ORGANIZATION), false);
    }

    List<OrgUnit> upper() {
        return List.of(organization(), department(), semester(PAST_SEMESTER), semester(SEMESTER), template());
    }

    OrgUnit of(Offering offering) {
        return new OrgUnit(offering.id(), Type.OFFERING, offering.name(), offering.code(), List.of(offering.semesterId(), TEMPLATE), offering.deleted());
    }

    /** Sections and groups of an offering. */
    List<OrgUnit> within(Offering offering) {
        List<OrgUnit> within = new ArrayList<>();
        tenant.sections(offering.id()).values().forEach(section -> within.add(
                new OrgUnit(section.id(), Type.SECTION, section.name(), section.code(), List.of(offering.id()), offering.deleted())));
        tenant.groups(offering.id()).values().forEach(group -> within.add(
                new OrgUnit(group.id(), Type.GROUP, group.name(), null, List.of(offering.id()), offering.deleted())));
        return within;
    }

    /** All that there are below the organization, deleted ones too. */
    List<OrgUnit> all() {
        List<OrgUnit> all = new ArrayList<>(upper());
        for (Offering offering : tenant.offerings().values()) {
            all.add(of(offering));
            all.addAll(within(offering));
        }
        return all;
    }

    boolean isBelow(OrgUnit unit, long ancestor) {
        return unit.parents().contains(ancestor) || unit.parents().stream().map(this::find).anyMatch(parent -> parent != null && isBelow(parent, ancestor));
    }
}
