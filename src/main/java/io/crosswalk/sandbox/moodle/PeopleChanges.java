package io.crosswalk.sandbox.moodle;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who comes, goes and changes groups. None of it shows in any filter of changes. */
final class PeopleChanges {

    private final ChangeRequest request;
    private final Site site;

    PeopleChanges(ChangeRequest request) {
        this.request = request;
        this.site = request.site();
    }

    /** @return null for an action that is none of these */
    @Nullable String make(String action) {
        return switch (action) {
            case "add-student" -> addStudent();
            case "enroll" -> enrol(request.account());
            case "drop-student" -> drop();
            case "end-enrollment" -> end();
            case "resume-enrollment" -> put(Enrolment.active(request.enrolled(request.room()), Role.STUDENT));
            case "join-group" -> group(true);
            case "leave-group" -> group(false);
            case "set-sis-id" -> setSisId();
            case "delete-account" -> delete();
            default -> null;
        };
    }

    private String addStudent() {
        requireGroup(request.room());
        String firstName = request.text("first_name");
        String lastName = request.text("last_name");
        return enrol(site.add(new Account(site.numbers().next("people"), firstName, lastName, request.has("sis_id") ? request.text("sis_id") : null, false)));
    }

    private String enrol(Account account) {
        CourseRoom room = request.room();
        requireGroup(room);
        site.enrol(room.course().id(), Enrolment.active(account.id(), Role.STUDENT));
        if (request.has("group_id")) {
            room.join(request.whole("group_id"), account.id());
        }
        return String.valueOf(account.id());
    }

    private String drop() {
        long userId = request.enrolled(request.room());
        site.unenrol(request.room().course().id(), userId);
        return String.valueOf(userId);
    }

    private String end() {
        Enrolment enrolment = Objects.requireNonNull(request.room().enrolment(request.enrolled(request.room())));
        return put(request.text("how", "suspended").equals("expired") ? enrolment.endAt(request.at()) : enrolment.suspend());
    }

    private String put(Enrolment enrolment) {
        site.enrol(request.room().course().id(), enrolment);
        return String.valueOf(enrolment.userId());
    }

    private String group(boolean joins) {
        long group = request.whole("group_id");
        CourseRoom room = site.roomOfGroup(group);
        if (room == null) {
            throw new NoSuchElementException("The simulated Moodle has no group " + group + ".");
        }
        long userId = request.enrolled(room);
        if (joins) {
            room.join(group, userId);
        } else {
            room.leave(group, userId);
        }
        return String.valueOf(userId);
    }

    private String setSisId() {
        Account account = request.account();
        site.add(new Account(account.id(), account.firstName(), account.lastName(), request.has("sis_id") ? request.text("sis_id") : null,
                account.suspended()));
        return String.valueOf(account.id());
    }

    /** The account is gone everywhere but in the grades of assignments. */
    private String delete() {
        Account account = request.account();
        site.delete(account);
        return String.valueOf(account.id());
    }

    /** Before anything is made: a refused change takes no number. */
    private void requireGroup(CourseRoom room) {
        if (request.has("group_id") && room.group(request.whole("group_id")) == null) {
            throw new NoSuchElementException(
                    "Course " + room.course().id() + " of the simulated Moodle has no group " + request.whole("group_id") + ".");
        }
    }
}
