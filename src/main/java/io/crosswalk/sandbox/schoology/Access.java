package io.crosswalk.sandbox.schoology;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** What the owner of the key may see. */
final class Access {

    /** Students may not list people or see others' work; a personal key shows nothing of others, since June 2025. */
    enum Owner {
        DISTRICT_ADMINISTRATOR,
        BUILDING_ADMINISTRATOR,
        STUDENT,
        PERSONAL
    }

    private static final Set<Permission> NOT_FOR_STUDENTS = EnumSet.of(Permission.USERS, Permission.GRADING_PERIODS, Permission.COURSES,
            Permission.SUBMISSIONS, Permission.DROPBOX_STATS, Permission.UNPUBLISHED);
    private static final Set<Permission> OF_OTHERS = EnumSet.of(Permission.USERS, Permission.ENROLLMENTS, Permission.SUBMISSIONS, Permission.GRADES,
            Permission.DISCUSSIONS);

    private final Set<Permission> revoked = new CopyOnWriteArraySet<>();
    private volatile Owner owner = Owner.DISTRICT_ADMINISTRATOR;

    void belongTo(Owner other) {
        owner = other;
    }

    void revoke(Permission permission) {
        revoked.add(permission);
    }

    void restore() {
        owner = Owner.DISTRICT_ADMINISTRATOR;
        revoked.clear();
    }

    long ownerId() {
        return owner == Owner.STUDENT ? ShowcasePeople.FIRST_STUDENT : ShowcasePeople.ADMINISTRATOR;
    }

    boolean may(Permission permission) {
        return !revoked.contains(permission) && !(owner == Owner.STUDENT && NOT_FOR_STUDENTS.contains(permission));
    }

    void require(Permission permission) {
        if (owner == Owner.PERSONAL && OF_OTHERS.contains(permission)) {
            throw Refused.ofOthers();
        }
        if (!may(permission)) {
            throw Refused.forbidden();
        }
    }

    /** Rows of other buildings are left out, not refused. */
    boolean sees(Building building) {
        return owner != Owner.BUILDING_ADMINISTRATOR || building == Building.HIGH_SCHOOL;
    }

    /** A student sees the grades of one person only. */
    boolean seesGradesOf(long uid) {
        return owner != Owner.STUDENT || uid == ShowcasePeople.FIRST_STUDENT;
    }
}
