package io.crosswalk.sandbox.brightspace;

import java.time.Instant;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who comes and goes. None of it reaches Ed-Fi. */
final class RosterChanges {

    private final Tenant tenant;

    RosterChanges(Tenant tenant) {
        this.tenant = tenant;
    }

    /** @return the id of what was changed or made; empty if the action is none of these */
    Optional<String> make(String action, ChangeBody body, Instant at) {
        return switch (action) {
            case "add-student" -> Optional.of(addStudent(body, at));
            case "enroll" -> Optional.of(enroll(body, tenant.user(body.number("user_id")), at));
            case "drop-student" -> Optional.of(drop(body, at));
            case "end-enrollment" -> {
                Enrollment ended = enrollment(body).ended();
                tenant.put(ended);
                yield Optional.of(ended.offeringId() + "-" + ended.userId());
            }
            case "join-group" -> Optional.of(joinGroup(body));
            case "set-sis-id" -> {
                User user = tenant.user(body.number("user_id"));
                tenant.put(user.withOrgDefinedId(body.textOrNull("sis_id")));
                yield Optional.of(String.valueOf(user.id()));
            }
            default -> Optional.empty();
        };
    }

    private String addStudent(ChangeBody body, Instant at) {
        place(body);
        User user = new User(tenant.nextId(), body.text("first_name"), body.text("last_name"), body.textOrNull("sis_id"));
        tenant.put(user);
        enroll(body, user, at);
        return String.valueOf(user.id());
    }

    private String enroll(ChangeBody body, User user, Instant at) {
        ClassSection section = place(body);
        long offering = section == null ? body.number("offering_id") : section.offeringId();
        tenant.put(new Enrollment(offering, user.id(), Role.STUDENT, true, at));
        pass(offering, user.id(), true, at);
        if (section != null) {
            tenant.put(section.withMembers(with(section.members(), user.id())));
            pass(section.id(), user.id(), true, at);
        }
        return offering + "-" + user.id();
    }

    /** Null if an offering as a whole is meant. */
    private @Nullable ClassSection place(ChangeBody body) {
        if (!body.has("section_id")) {
            tenant.offering(body.number("offering_id"));
            return null;
        }
        long id = body.number("section_id");
        return tenant.offerings().keySet().stream().map(offering -> tenant.sections(offering).get(id)).filter(section -> section != null).findFirst()
                .orElseThrow(() -> new NoSuchElementException("The sandbox's Brightspace has no section " + id + "."));
    }

    private String drop(ChangeBody body, Instant at) {
        Enrollment enrollment = enrollment(body);
        long offering = enrollment.offeringId();
        long user = enrollment.userId();
        tenant.removeEnrollment(offering, user);
        pass(offering, user, false, at);
        tenant.sectionsOf(offering, user).forEach(section -> {
            tenant.put(section.withMembers(without(section.members(), user)));
            pass(section.id(), user, false, at);
        });
        tenant.groups(offering).values().stream().filter(group -> group.members().contains(user))
                .forEach(group -> tenant.put(group.withMembers(without(group.members(), user))));
        return offering + "-" + user;
    }

    /** Leaves the other groups of the same category. */
    private String joinGroup(ChangeBody body) {
        long id = body.number("group_id");
        long user = tenant.user(body.number("user_id")).id();
        Group joined = tenant.offerings().keySet().stream().map(offering -> tenant.groups(offering).get(id)).filter(group -> group != null).findFirst()
                .orElseThrow(() -> new NoSuchElementException("The sandbox's Brightspace has no group " + id + "."));
        tenant.groups(joined.offeringId()).values().stream().filter(group -> group.categoryId() == joined.categoryId())
                .forEach(group -> tenant.put(group.withMembers(
                        group.id() == id ? with(group.members(), user) : without(group.members(), user))));
        return String.valueOf(id);
    }

    private Enrollment enrollment(ChangeBody body) {
        long user = body.number("user_id");
        Enrollment enrollment = tenant.enrollments(tenant.offering(body.number("offering_id")).id()).get(user);
        if (enrollment == null) {
            throw new NoSuchElementException("User " + user + " is not in that offering of the sandbox's Brightspace.");
        }
        return enrollment;
    }

    private void pass(long orgUnit, long user, boolean in, Instant at) {
        tenant.put(new Passage(tenant.nextId(), orgUnit, user, Role.STUDENT, in, at));
    }

    private static Set<Long> with(Set<Long> members, long user) {
        Set<Long> more = new HashSet<>(members);
        more.add(user);
        return more;
    }

    private static Set<Long> without(Set<Long> members, long user) {
        Set<Long> fewer = new HashSet<>(members);
        fewer.remove(user);
        return fewer;
    }
}
