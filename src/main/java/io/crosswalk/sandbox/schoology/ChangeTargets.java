package io.crosswalk.sandbox.schoology;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Finds what a change is about, and changes it. */
record ChangeTargets(Campus campus) {

    ClassSection section(Fields fields) {
        long id = fields.id("section_id");
        ClassSection section = campus.section(id);
        if (section == null) {
            throw missing("section", id);
        }
        return section;
    }

    GradeItem item(Fields fields) {
        long id = fields.id("item_id");
        GradeItem item = section(fields).item(id);
        if (item == null) {
            throw missing("grade item in this section", id);
        }
        return item;
    }

    SectionEnrollment enrollment(Fields fields) {
        long uid = fields.id("user_id");
        SectionEnrollment enrollment = section(fields).enrollmentOf(uid);
        if (enrollment == null) {
            throw missing("enrollment in this section for the user", uid);
        }
        return enrollment;
    }

    Account account(Fields fields) {
        long uid = fields.id("user_id");
        Account account = campus.account(uid);
        if (account == null) {
            throw missing("user", uid);
        }
        return account;
    }

    long change(Fields fields, UnaryOperator<ClassSection> change) {
        ClassSection section = section(fields);
        campus.change(section.id(), change);
        return section.id();
    }

    long changeItem(Fields fields, UnaryOperator<GradeItem> change) {
        GradeItem item = item(fields);
        change(fields, section -> section.withItem(change.apply(item)));
        return item.gradeItemId();
    }

    long changeWork(Fields fields, UnaryOperator<Work> change) {
        GradeItem item = item(fields);
        SectionEnrollment enrollment = enrollment(fields);
        change(fields, section -> section.withWork(item, enrollment.uid(), change));
        return item.gradeItemId();
    }

    Work work(Fields fields) {
        return Objects.requireNonNull(campus.section(fields.id("section_id"))).work(item(fields), enrollment(fields).uid());
    }

    static NoSuchElementException missing(String kind, long id) {
        return new NoSuchElementException("The simulated Schoology has no " + kind + " " + id
                + ". List what there is over its REST interface, and use an id from there.");
    }
}
