package io.crosswalk.harvest;

import io.crosswalk.canonical.Assignment;
import io.crosswalk.canonical.Circumstances;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Submission;
import io.crosswalk.connector.AssignedWork;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.SubmittedWork;
import io.crosswalk.harvest.CourseworkStore.Known;
import io.crosswalk.ledger.ContentHash;
import io.crosswalk.ledger.Kind;
import io.crosswalk.ledger.LedgerEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the coursework of one course with what was last seen of it. Holds that course in memory, and no more. Used by one
 * thread.
 */
final class CourseIntake implements CourseworkIntake {

    private final CourseScope scope;
    private final Changes changes;
    private final Tally tally;
    private final @Nullable Instant changedSince;
    private final Instant now;

    private final Map<String, AssignedWork> work = new LinkedHashMap<>();
    private final Set<String> readInFull = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> unusable = new HashSet<>();
    private final Set<String> obscured = new HashSet<>();
    private final Map<String, Runnable> lapses = new HashMap<>();

    /** @param changedSince null: everything is read */
    CourseIntake(CourseScope scope, Changes changes, Tally tally, @Nullable Instant changedSince, Instant now) {
        this.scope = scope;
        this.changes = changes;
        this.tally = tally;
        this.changedSince = changedSince;
        this.now = now;
    }

    @Override
    public Set<String> assignments(List<AssignedWork> given) {
        Set<String> toReadInFull = new HashSet<>();
        for (AssignedWork assigned : given) {
            Assignment assignment = assigned.assignment();
            if (scope.section(assignment.sectionId()) == null || work.put(assignment.identifier(), assigned) != null) {
                continue;
            }
            seen.add(assignment.identifier());
            String body = CanonicalJson.write(assignment);
            // Who has it decides about submissions, so that another audience is a change too.
            String hash = ContentHash.of(body + scope.fingerprint() + assigned.audience());
            boolean changed = !isKnown(assignment.identifier(), hash);
            if (changed) {
                changes.add(row(assignment, hash, body), scope.projection().assignment(assignment, scope.section(assignment.sectionId())));
            }
            if (changed || hasBecomeDue(assigned) || hasUnknownStudents(assigned)) {
                toReadInFull.add(assignment.id());
            }
        }
        changes.flush();
        readInFull.addAll(toReadInFull);
        return toReadInFull;
    }

    private boolean hasBecomeDue(AssignedWork assigned) {
        return changedSince != null
                && (isBetween(assigned.assignment().dueAt())
                        || assigned.ownDueDates().values().stream().anyMatch(own -> own.isPresent() && isBetween(own.get())));
    }

    /** A newcomer may bring work along. */
    private boolean hasUnknownStudents(AssignedWork assigned) {
        return scope.students(assigned.assignment().sectionId()).entrySet().stream()
                .anyMatch(student -> student.getValue() == Enrollment.State.ACTIVE
                        && assigned.isAssignedTo(student.getKey())
                        && scope.known(assigned.assignment().identifier() + "-" + student.getKey()) == null);
    }

    private boolean isBetween(@Nullable Instant due) {
        return due != null && !due.isBefore(changedSince) && !due.isAfter(now);
    }

    @Override
    public void submissions(List<SubmittedWork> submissions) {
        for (SubmittedWork submitted : submissions) {
            take(submitted);
        }
    }

    private void take(SubmittedWork submitted) {
        boolean placed = false;
        String ignored = scope.isTestStudent(submitted.personId()) ? "TEST_STUDENT" : "NOT_ENROLLED";
        for (String sectionId : scope.sectionIds()) {
            if (submitted.sectionId() != null && !submitted.sectionId().equals(sectionId)) {
                continue;
            }
            Enrollment.State state = scope.student(sectionId, submitted.personId());
            AssignedWork assigned = work.get(sectionId + "-" + submitted.assignmentId());
            if (state == null) {
                continue;
            }
            if (assigned == null) {
                ignored = "ASSIGNMENT_NOT_IN_SECTION";
                continue;
            }
            Submission submission = new Submission(sectionId, submitted.assignmentId(), submitted.personId(), submitted.status(),
                    submitted.submittedAt(), submitted.points(), submitted.grade());
            switch (verdict(state, submitted, assigned, submission.identifier())) {
                case TAKE -> {
                    placed = true;
                    take(submission);
                }
                case KEEP -> {
                    placed = true;
                    keep(submission.identifier());
                }
                case NOT_ASSIGNED -> ignored = "NOT_ASSIGNED";
                case NOTHING_DONE -> ignored = "CONCLUDED_WITHOUT_WORK";
            }
        }
        if (!placed) {
            tally.ignore(ignored, 1);
        }
    }

    private enum Verdict { TAKE, KEEP, NOT_ASSIGNED, NOTHING_DONE }

    private Verdict verdict(Enrollment.State state, SubmittedWork submitted, AssignedWork assigned, String identifier) {
        return switch (state) {
            case ACTIVE -> submitted.assigned() && assigned.isAssignedTo(submitted.personId()) ? Verdict.TAKE : Verdict.NOT_ASSIGNED;
            case CONCLUDED, INACTIVE -> submitted.touched() ? Verdict.TAKE : scope.known(identifier) != null ? Verdict.KEEP : Verdict.NOTHING_DONE;
        };
    }

    private void take(Submission submission) {
        String identifier = submission.identifier();
        boolean again = !seen.add(identifier);
        String body = CanonicalJson.write(submission);
        String hash = ContentHash.of(body + scope.fingerprint());
        if (again) {
            // The same row on two pages, because the list moved while it was read: the later one is the newer one.
            tally.ignore("LISTED_TWICE", 1);
            changes.replace(row(submission, hash, body), entry(submission));
        } else if (!isKnown(identifier, hash)) {
            changes.add(row(submission, hash, body), entry(submission));
        }
    }

    private LedgerEntry entry(Submission submission) {
        return scope.projection().submission(submission, scope.section(submission.sectionId()), scope.match(submission.personId()));
    }

    private void keep(String identifier) {
        if (seen.add(identifier)) {
            countUnchanged(scope.known(identifier));
        }
    }

    /** Counts what did not change. */
    private boolean isKnown(String identifier, String hash) {
        Known known = scope.known(identifier);
        if (known == null || !hash.equals(known.hash())) {
            return false;
        }
        countUnchanged(known);
        return true;
    }

    private void countUnchanged(@Nullable Known known) {
        String state = known == null ? null : known.state();
        if ("parked".equals(state)) {
            tally.stillParked.increment();
        } else if ("dead".equals(state)) {
            tally.stillDead.increment();
        } else {
            tally.unchanged.increment();
        }
    }

    @Override
    public void rejected(Rejection rejection) {
        Set<String> identifiers = scope.identifiers(rejection);
        if (rejection.kind() == Rejection.Kind.SUBMISSION && rejection.personId() == null && rejection.assignmentId() != null) {
            // Somebody's work cannot be told whose it is: then nobody may be called missing for this assignment.
            obscured.add(rejection.assignmentId());
        }
        for (String identifier : identifiers) {
            unusable.add(identifier);
            if (seen.add(identifier)) {
                changes.reject(identifier, rejection);
            }
        }
    }

    @Override
    public void ignored(String reason, int count) {
        tally.ignore(reason, count);
    }

    /** Everything that was asked for has been read: now what is missing means something. */
    void complete() {
        for (AssignedWork assigned : work.values()) {
            scope.students(assigned.assignment().sectionId()).forEach((person, state) -> expect(assigned, person, state));
        }
        changes.flush();
        new Removal(scope, changes, tally).ofWhatIsGone(seen, work.keySet(), unusable, lapses, this::keep);
    }

    /** Every student to whom work is assigned has a submission; others keep what they have while they are enrolled. */
    private void expect(AssignedWork assigned, String person, Enrollment.State state) {
        Assignment assignment = assigned.assignment();
        String identifier = assignment.identifier() + "-" + person;
        if (seen.contains(identifier)) {
            return;
        }
        Known known = scope.known(identifier);
        switch (state) {
            case ACTIVE -> {
                if (!assigned.isAssignedTo(person)) {
                    return;
                }
                boolean unread = changedSince != null && !readInFull.contains(assignment.id());
                if (known != null && (unread || obscured.contains(assignment.id()))) {
                    keep(identifier);
                } else if (known != null && known.worked()) {
                    // Work does not vanish; a list that lacks much of it is not to be believed.
                    lapses.put(identifier, () -> take(placeholder(assigned, person)));
                } else {
                    take(placeholder(assigned, person));
                }
            }
            case CONCLUDED, INACTIVE -> keepIfKnown(identifier);
        }
    }

    private void keepIfKnown(String identifier) {
        if (scope.known(identifier) != null) {
            keep(identifier);
        }
    }

    private Submission placeholder(AssignedWork assigned, String person) {
        // Where work is there that cannot be told whose it is, nobody's handing in can be seen.
        boolean visible = assigned.handingInVisible() && !obscured.contains(assigned.assignment().id());
        Circumstances untouched = Circumstances.untouched(assigned.dueAt(person), visible);
        return new Submission(assigned.assignment().sectionId(), assigned.assignment().id(), person, untouched.statusAt(now), null, null, null);
    }

    private CourseworkStore.Row row(Assignment assignment, String hash, String body) {
        return new CourseworkStore.Row(Kind.ASSIGNMENT, assignment.identifier(), scope.courseId(), assignment.sectionId(), assignment.id(), null, hash, body);
    }

    private CourseworkStore.Row row(Submission submission, String hash, String body) {
        return new CourseworkStore.Row(Kind.SUBMISSION, submission.identifier(), scope.courseId(), submission.sectionId(),
                submission.assignmentId(), submission.personId(), hash, body);
    }
}
