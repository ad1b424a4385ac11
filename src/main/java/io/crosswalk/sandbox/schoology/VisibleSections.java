package io.crosswalk.sandbox.schoology;

import java.util.Objects;

/** Finds what a path names, as far as the owner of the key may see it. */
final class VisibleSections {

    private final Campus campus;
    private final Access access;

    VisibleSections(Campus campus, Access access) {
        this.campus = campus;
        this.access = access;
    }

    Campus campus() {
        return campus;
    }

    Access access() {
        return access;
    }

    ClassSection section(Call call) {
        ClassSection section = campus.section(call.id("section"));
        if (section == null) {
            throw Refused.notFound();
        }
        if (!access.sees(course(section).building())) {
            throw Refused.forbidden();
        }
        return section;
    }

    ClassSection section(Call call, Permission permission) {
        ClassSection section = section(call);
        access.require(permission);
        return section;
    }

    ClassCourse course(ClassSection section) {
        return Objects.requireNonNull(campus.course(section.courseId()));
    }

    boolean shows(GradeItem item) {
        return item.isPublished() || access.may(Permission.UNPUBLISHED);
    }

    /** @param id of the material */
    GradeItem material(ClassSection section, long id) {
        return section.items().stream().filter(item -> item.id() == id && shows(item)).findFirst().orElseThrow(Refused::notFound);
    }

    GradeItem gradeItem(ClassSection section, long gradeItemId) {
        return section.items().stream().filter(item -> item.gradeItemId() == gradeItemId && shows(item)).findFirst().orElseThrow(Refused::notFound);
    }

    /** One section writes what is alone without a list around it. */
    Pages.Form form(ClassSection section, String key, Pages.Total total) {
        return new Pages.Form(key, total, section.id() == Showcase.SINGLE_SECTION);
    }
}
