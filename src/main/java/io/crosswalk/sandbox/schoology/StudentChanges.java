package io.crosswalk.sandbox.schoology;

import java.time.Instant;

/** What students do. */
record StudentChanges(ChangeTargets targets) {

    /** Work that a test or paper takes is not handed in here; a discussion takes a comment. */
    long submit(Fields fields, Instant at) {
        GradeItem item = targets.item(fields);
        if (!item.showsHandingIn()) {
            throw new IllegalArgumentException("this material has no dropbox. Choose one with allow_dropbox 1, or a discussion.");
        }
        targets.enrollment(fields);
        if (item.type() == ItemType.DISCUSSION) {
            long id = targets.campus().newId();
            targets.changeWork(fields, work -> work.posted(id, at));
            return id;
        }
        return targets.changeWork(fields, work -> work.submitted(at, fields.flag("late", isPastDue(item, at))));
    }

    long saveDraft(Fields fields, Instant at) {
        GradeItem item = targets.item(fields);
        if (item.type() != ItemType.ASSIGNMENT || !item.dropbox()) {
            throw new IllegalArgumentException("this material has no dropbox. Choose one with allow_dropbox 1.");
        }
        return targets.changeWork(fields, work -> work.drafted(at, isPastDue(item, at)));
    }

    /** Takes the newest revision back. */
    long unsubmit(Fields fields) {
        if (targets.work(fields).revisions().isEmpty()) {
            throw new IllegalArgumentException("nothing was handed in.");
        }
        return targets.changeWork(fields, Work::withoutLastRevision);
    }

    private static boolean isPastDue(GradeItem item, Instant at) {
        return item.due() != null && at.isAfter(item.due());
    }
}
