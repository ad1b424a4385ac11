package io.crosswalk.sandbox.moodle;

import java.util.NoSuchElementException;
import java.util.Optional;

/** What people may do on the site, by the names of docs/sandbox.md. */
final class Changes {

    private Changes() {}

    /** @return the id of what was changed or made */
    static String make(String action, ChangeRequest request) {
        return Optional.ofNullable(new WorkChanges(request).make(action))
                .or(() -> Optional.ofNullable(new GradeChanges(request).make(action)))
                .or(() -> Optional.ofNullable(new ActivityChanges(request).make(action)))
                .or(() -> Optional.ofNullable(new PeopleChanges(request).make(action)))
                .orElseThrow(() -> new NoSuchElementException("Nothing to do at /control/moodle/" + action + ". docs/sandbox.md lists what there is."));
    }
}
